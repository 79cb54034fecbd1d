using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>What a reader found in a file, in reading order: the same for Word, web pages and PDF.</summary>
internal sealed class FlowDocument
{
    /// <summary>Blanks that stand for one level of a list, as in the text of a page.</summary>
    private const int LevelIndent = 4;

    private readonly List<FlowBlock> _blocks = [];
    private readonly List<FlowBlock> _margins = [];

    public NoteTable Notes { get; } = new();

    public IReadOnlyList<FlowBlock> Blocks => _blocks;

    /// <summary>What stands beside the letter on its pages: no part of its text, but it may hold date and subject.</summary>
    public IReadOnlyList<FlowBlock> Margins => _margins;

    public DocumentProperties Properties { get; set; } = new();

    /// <summary>The source keeps the true depth and number of lists and headings.</summary>
    public bool TrueDepths { get; init; }

    public List<string> Remarks { get; } = [];

    /// <param name="level">The level, from 1, larger the deeper.</param>
    /// <param name="number">The printed number, such as "2.1"; empty when it has none.</param>
    /// <param name="text">The words.</param>
    public void AddHeading(int level, string number, MarkedText text) =>
        Add(text, number.Length == 0 ? LineLabel.None : new LineLabel(LabelKind.Number, number, 0), 0, level);

    public void AddParagraph(MarkedText text) => Add(text, LineLabel.None, 0, 0);

    /// <param name="label">The item's label; without one it goes on with the item before.</param>
    /// <param name="level">The depth of its list, from 1.</param>
    /// <param name="text">The words.</param>
    public void AddItem(LineLabel label, int level, MarkedText text) =>
        Add(text, label.Printed.Length == 0 ? new LineLabel(LabelKind.Enumerator, "", 0) : label, (level - 1) * LevelIndent, 0);

    public void AddRow(MarkedText text)
    {
        if (text.Text.Length > 0)
            _blocks.Add(new FlowBlock(new SourceBlock(0, 0, new LineLabel(LabelKind.Bullet, "•", 0), [text.Text]), text, true));
    }

    public void AddMargin(MarkedText text)
    {
        if (text.Text.Length > 0)
            _margins.Add(new FlowBlock(new SourceBlock(0, 0, LineLabel.None, text.Lines), text, false));
    }

    private void Add(MarkedText text, LineLabel label, int indent, int headingLevel)
    {
        if (text.Text.Length > 0)
            _blocks.Add(new FlowBlock(new SourceBlock(0, indent, label, text.Lines) { HeadingLevel = headingLevel }, text, false));
    }
}
