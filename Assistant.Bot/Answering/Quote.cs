using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering;

/// <summary>Words that stand literally in a stored letter, with all that is needed to check them.</summary>
/// <param name="Number">The citation number, from 1.</param>
/// <param name="Text">Exactly <paramref name="Span"/> of the letter's canonical text.</param>
/// <param name="Span">Where the words stand in the canonical text.</param>
/// <param name="Letter">The letter they stand in.</param>
/// <param name="Section">The headings above them, joined; empty before the first heading.</param>
/// <param name="Footnotes">The notes whose markers stand in these words.</param>
internal sealed record Quote(
    int Number,
    string Text,
    TextSpan Span,
    LetterHead Letter,
    string Section,
    IReadOnlyList<Footnote> Footnotes)
{
    /// <summary>The page the words begin on, from 1; null when the source has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>How strongly the words bind; <see cref="VerbForce.Fact"/> is not worth a label.</summary>
    public VerbForce Force { get; init; }
}
