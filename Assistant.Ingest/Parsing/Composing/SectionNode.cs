using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>A section while it is being filled.</summary>
internal sealed class SectionNode(int level, string heading, TextSpan headingSpan)
{
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
