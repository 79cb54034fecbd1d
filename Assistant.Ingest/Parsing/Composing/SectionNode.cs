using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>A section while it is being filled.</summary>
/// <param name="level">Its depth in the tree.</param>
/// <param name="declared">The level its source gives it: larger the deeper, with or without gaps.</param>
/// <param name="heading">The heading's words.</param>
/// <param name="headingSpan">Where they stand.</param>
internal sealed class SectionNode(int level, int declared, string heading, TextSpan headingSpan)
{
    public int Declared { get; } = declared;

    public int Level { get; } = level;

    public List<Block> Blocks { get; } = [];

    public List<SectionNode> Subsections { get; } = [];

    public Section ToSection() => new()
    {
        Level = Level,
        Heading = heading,
        HeadingSpan = headingSpan,
        Blocks = Blocks,
        Subsections = [.. Subsections.Select(node => node.ToSection())],
    };
}
