using System.Text.Json.Serialization;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Passages;

/// <summary>The unit that is searched: a paragraph, a list with its introducing sentence, or part of a long paragraph.</summary>
public sealed record Passage
{
    /// <summary>Between the headings of <see cref="Section"/>.</summary>
    public const string SectionSeparator = " › ";

    /// <summary>The letter's document number.</summary>
    public required string LetterNumber { get; init; }

    /// <summary>0-based place among the letter's passages.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Headings from the outermost to the innermost; empty before the first heading.</summary>
    public required IReadOnlyList<string> SectionPath { get; init; }

    /// <summary>Where the passage stands in the letter's canonical text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words themselves: exactly <see cref="Span"/> of the canonical text.</summary>
    public required string Text { get; init; }

    /// <summary>The sentences in order, as spans in the letter's canonical text.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>The notes that hang on this passage.</summary>
    public required IReadOnlyList<Footnote> Footnotes { get; init; }

    /// <summary>The page of the source on which the passage begins, from 1; null when the source has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Unique over all letters, such as 2024D44861#12.</summary>
    [JsonIgnore]
    public string Id => $"{LetterNumber}#{Ordinal}";

    /// <summary>The headings joined for display.</summary>
    [JsonIgnore]
    public string Section => string.Join(SectionSeparator, SectionPath);
}
