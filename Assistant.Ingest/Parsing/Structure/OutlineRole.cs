namespace Assistant.Ingest.Parsing.Structure;

internal enum OutlineRole
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,
}
