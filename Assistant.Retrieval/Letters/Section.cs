namespace Assistant.Retrieval.Letters;

/// <summary>A heading with the blocks under it and its subsections.</summary>
public sealed record Section
{
    /// <summary>1 for a top-level section; 0 for the text before the first heading.</summary>
    public required int Level { get; init; }

    /// <summary>The heading's words; empty for the text before the first heading.</summary>
    public required string Heading { get; init; }

    public required TextSpan HeadingSpan { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public required IReadOnlyList<Section> Subsections { get; init; }
}
