namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>The text of the letter's page on tkconv, as saved from a browser.</summary>
internal static class TextRendering
{
    public static string Of(FamilyLetter letter)
    {
        var body = string.Concat(letter.Blocks.Select((block, i) => Block(letter.Blocks, i)));
        return new LetterPage
        {
            Titles = $"{letter.Title}\n\n{letter.DossierTitle}\n\nBrief regering (fictief)\n\n",
            NumberLine = $"Nummer: {letter.Number}, datum: {letter.Date:yyyy-MM-dd}, bijgewerkt: 2099-03-15 09:30, versie: 2\n\n",
            SiteLines = "Directe link naar document (.docx), link naar pagina op de site.\n\nGerelateerde personen: Bijlagen:\n\n"
                + $"Onderdeel van kamerstukdossier {letter.Dossier} -{letter.SubNumber} {letter.DossierTitle} .\n\nPreview document (🔗 origineel)\n\n\n",
            Body = body,
            Signature = $"{letter.Office}\n\n{letter.Name}\n\n\n",
            Notes = letter.Notes,
        }.ToString();
    }

    private static string Block(IReadOnlyList<FamilyBlock> blocks, int at)
    {
        var words = string.Concat(blocks[at].Pieces.Select(piece => piece.Words + (piece.Note > 0 ? $"{piece.Note}" : "")));
        return blocks[at].Kind switch
        {
            "h1" => $"  1. {words}\n\n",
            // The page indents a subheading only where it follows its parent at once.
            "h2" => blocks[at - 1].Kind == "h1" ? $"    1. {words}\n\n" : $"  1. {words}\n\n",
            "li" => $"  • {words}\n\n",
            "table" => string.Concat(blocks[at].Rows.Skip(1).Select(row => $"  • {string.Join(" | ", row.Zip(blocks[at].Rows[0], (cell, head) => $"{head}: {cell}"))}\n\n")),
            _ => words + "\n\n",
        };
    }
}
