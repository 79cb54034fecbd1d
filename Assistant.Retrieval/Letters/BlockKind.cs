namespace Assistant.Retrieval.Letters;

public enum BlockKind
{
    Paragraph,
    ListItem,
}
