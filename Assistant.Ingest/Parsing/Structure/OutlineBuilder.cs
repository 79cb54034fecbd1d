using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>Says of every block of the running text whether it is a heading, paragraph or list item, and how deep.</summary>
internal static class OutlineBuilder
{
    public static IReadOnlyList<OutlineEntry> Build(IReadOnlyList<SourceBlock> blocks)
    {
        var rules = new HeadingRules(blocks);
        var levels = new HeadingLevels(blocks, rules);
        var indents = new Stack<int>();
        var entries = new List<OutlineEntry>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isItem = !rules.IsHeading(i) && block.Label.Kind != LabelKind.None;
            if (!isItem && block.Indent == 0)
                indents.Clear();

            if (block.Text.Length == 0)
                continue;

            if (rules.IsHeading(i))
                entries.Add(new OutlineEntry(OutlineRole.Heading, levels.Of(i), "", block.Text));
            else if (isItem)
                entries.Add(new OutlineEntry(OutlineRole.ListItem, ListLevel(indents, block.Indent), Prefix(block.Label), block.Text));
            else
                entries.Add(new OutlineEntry(OutlineRole.Paragraph, 0, "", block.Text));
        }

        return entries;
    }

    private static int ListLevel(Stack<int> indents, int indent)
    {
        while (indents.Count > 0 && indents.Peek() >= indent)
            indents.Pop();

        indents.Push(indent);
        return indents.Count;
    }

    /// <summary>A printed number stays, since the letter may refer to it.</summary>
    private static string Prefix(LineLabel label) => label.Kind == LabelKind.Bullet ? "• " : label.Printed + " ";
}
