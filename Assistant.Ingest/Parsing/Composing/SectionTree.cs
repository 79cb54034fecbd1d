using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Hangs headings and blocks into a tree as they come by.</summary>
internal sealed class SectionTree
{
    private readonly List<SectionNode> _top = [];
    private readonly Stack<SectionNode> _open = new();

    public void AddHeading(int level, string heading, TextSpan span)
    {
        while (_open.Count > 0 && (_open.Peek().Declared >= level || _open.Peek().Level == 0))
            _open.Pop();

        // A level is never skipped, so that the depth in the tree is the level.
        Push(new SectionNode(_open.Count + 1, level, heading, span));
    }

    public void AddBlock(Block block)
    {
        if (_open.Count == 0)
            Push(new SectionNode(0, 0, "", new TextSpan(block.Span.Start, 0)));

        _open.Peek().Blocks.Add(block);
    }

    /// <summary>What comes next stands under no heading: an annex after the signature.</summary>
    public void Close() => _open.Clear();

    public IReadOnlyList<Section> ToSections() => [.. _top.Select(node => node.ToSection())];

    private void Push(SectionNode node)
    {
        (_open.Count > 0 ? _open.Peek().Subsections : _top).Add(node);
        _open.Push(node);
    }
}
