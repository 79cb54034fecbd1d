using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.LetterViewer;

/// <summary>A letter as a reader asked for it.</summary>
/// <param name="Letter">The letter as stored.</param>
/// <param name="Asked">The words the address names; null when it names none.</param>
/// <param name="Language">The language of the page around the letter.</param>
internal sealed record LetterView(Letter Letter, LetterMark? Asked, QuestionLanguage Language)
{
    /// <summary>The letter has been replaced since; this version is shown because it holds the words.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>What to mark: only words that stand there literally.</summary>
    public TextSpan? Marked => Asked?.StandsIn(Letter) == true ? Asked.Span : null;
}
