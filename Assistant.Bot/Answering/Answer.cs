using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering;

/// <summary>What the assistant says to one question, before a channel gives it form.</summary>
internal sealed record Answer
{
    public required AnswerKind Kind { get; init; }

    /// <summary>The language of the question: the frame is in it, the quotes stay Dutch.</summary>
    public required QuestionLanguage Language { get; init; }

    /// <summary>The answer in sentences of its own, each resting on <see cref="Quotes"/>; empty when the quotes speak for themselves.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>At most three questions that the letters answer too, in the language of the question.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Proven quotes, numbered from 1 in order of appearance, each cited by a statement or a succession when there are statements. Empty when declined.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Which quotes are newer than others on the same thing.</summary>
    public IReadOnlyList<Succession> Successions { get; init; } = [];

    /// <summary>What the reader must know about how the answer came about.</summary>
    public AnswerNotice Notice { get; init; }

    /// <summary>When declined: why.</summary>
    public Refusal Refusal { get; init; }

    /// <summary>When declined: the nearest passage, only when it is truly near.</summary>
    public Quote? Nearest { get; init; }

    /// <summary>Which letters alone were searched; null when all were.</summary>
    public Limits? Limits { get; init; }

    public required Coverage Coverage { get; init; }
}
