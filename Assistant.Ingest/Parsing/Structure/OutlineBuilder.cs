using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>Says of every block of the running text whether it is a heading, paragraph or list item, and how deep.</summary>
internal static class OutlineBuilder
{
    /// <param name="blocks">The running text.</param>
    /// <param name="trueDepths">The source keeps the depth and number of every heading, as a page of the site does not.</param>
    public static IReadOnlyList<OutlineEntry> Build(IReadOnlyList<SourceBlock> blocks, bool trueDepths = false)
    {
        var rules = new HeadingRules(blocks);
        var levels = new HeadingLevels(blocks, rules, trueDepths);
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
                entries.Add(new OutlineEntry(OutlineRole.Heading, levels.Of(i), HeadingPrefix(block, trueDepths), block.Text, i));
            else if (isItem)
                entries.Add(new OutlineEntry(OutlineRole.ListItem, ListLevel(indents, block.Indent), Prefix(block.Label), block.Text, i));
            else
                entries.Add(new OutlineEntry(OutlineRole.Paragraph, 0, "", block.Text, i));
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

    /// <summary>A page of the site numbers every heading "1."; only a true number may stand before one.</summary>
    private static string HeadingPrefix(SourceBlock block, bool trueDepths) =>
        trueDepths && block.Label.Kind is (LabelKind.Number or LabelKind.Enumerator) ? block.Label.Printed + " " : "";

    /// <summary>A printed number stays, since the letter may refer to it.</summary>
    private static string Prefix(LineLabel label) => label.Kind == LabelKind.Bullet ? "• " : label.Printed.Length == 0 ? "" : label.Printed + " ";
}
