namespace Assistant.Ingest.Parsing.Lines;

/// <summary>Lines that belong together: a paragraph, heading, list item or part of a note.</summary>
/// <param name="Line">The 1-based line it starts on.</param>
/// <param name="Indent">Blanks before its first character.</param>
/// <param name="Label">The label before its words.</param>
/// <param name="Lines">Its lines without label and indentation; at least one.</param>
internal sealed record SourceBlock(int Line, int Indent, LineLabel Label, IReadOnlyList<string> Lines)
{
    /// <summary>The words on one line.</summary>
    public string Text { get; } = string.Join(' ', Lines).Trim();

    /// <summary>The level of a heading that the source marks as one, larger the deeper; 0 for any other block.</summary>
    public int HeadingLevel { get; init; }

    public bool IsNumbered => Label.Kind == LabelKind.Number;
}
