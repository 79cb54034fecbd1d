namespace Assistant.Bot.LetterViewer;

/// <summary>What a piece of a letter is on the page.</summary>
internal enum PieceKind
{
    Title,
    HeadLine,
    Heading,
    Paragraph,
    ListItem,
    TableRow,
    Signature,
    Note,
}
