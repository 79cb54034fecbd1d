namespace Assistant.Retrieval.Letters;

public enum BlockKind
{
    Paragraph,
    ListItem,

    /// <summary>A row of a table, each cell after the words of its column's head.</summary>
    TableRow,
}
