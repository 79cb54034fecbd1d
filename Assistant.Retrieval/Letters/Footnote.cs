namespace Assistant.Retrieval.Letters;

/// <summary>A note and the exact place it hangs on.</summary>
public sealed record Footnote
{
    public required int Number { get; init; }

    /// <summary>The note's own words.</summary>
    public required string Text { get; init; }

    /// <summary>Where the note's words stand in the canonical text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where the marker stood: the note belongs to the text before this offset. Null when no marker was found.</summary>
    public int? Offset { get; init; }

    /// <summary>The sentence the marker stood in. Null when no marker was found.</summary>
    public TextSpan? Sentence { get; init; }

    /// <summary>The papers the note names.</summary>
    public IReadOnlyList<PaperReference> Papers { get; init; } = [];

    /// <summary>Absolute http(s) addresses in the note.</summary>
    public IReadOnlyList<Uri> Links { get; init; } = [];
}
