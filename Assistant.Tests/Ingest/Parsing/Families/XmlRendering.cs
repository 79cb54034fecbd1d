using Assistant.Tests.Ingest.Parsing.Official;

namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>The letter as official XML.</summary>
internal static class XmlRendering
{
    public static byte[] Of(FamilyLetter letter) => new PaperXml
    {
        Metadata = $"""<meta name="DC.identifier" content="{letter.OfficialId}"/><meta name="OVERHEIDop.documenttitel" content="{letter.Title}"/>""",
        Number = $"""<stuknr>Nr. <ondernummer kamer="2">{letter.SubNumber}</ondernummer></stuknr>""",
        Date = $"""<datumtekst>Ontvangen <datum isodatum="{letter.Date:yyyy-MM-dd}">{letter.PrintedDate}</datum></datumtekst>""",
        Body = Body(letter),
        AfterText = $"<tekst-sluiting><ondertekening><functie>{letter.Office}</functie><naam><achternaam>{letter.Name}</achternaam></naam></ondertekening></tekst-sluiting>",
    }.Bytes;

    private static string Body(FamilyLetter letter)
    {
        var open = new Stack<string>();
        var xml = new System.Text.StringBuilder();
        foreach (var block in letter.Blocks)
        {
            var depth = block.Kind switch { "h1" => 1, "h2" => 2, _ => 0 };
            while (depth > 0 && open.Count >= depth)
                xml.Append(open.Pop());

            var words = string.Concat(block.Pieces.Select(piece => piece.Words + (piece.Note > 0 ? Note(letter, piece.Note) : "")));
            if (depth > 0)
                open.Push("</divisie>");

            xml.Append(block.Kind switch
            {
                "h1" or "h2" => $"<divisie><kop><nr>{block.Number}</nr><titel>{words}</titel></kop>",
                "li" => $"<lijst type=\"expliciet\"><li><li.nr>–</li.nr><al>{words}</al></li></lijst>",
                "table" => Table(block.Rows),
                _ => $"<al>{words}</al>",
            });
        }

        while (open.Count > 0)
            xml.Append(open.Pop());

        return xml.ToString();
    }

    private static string Note(FamilyLetter letter, int number) =>
        $"<noot id=\"n{number}\" type=\"voet\"><noot.nr>{number}</noot.nr><noot.al>{letter.Notes[number - 1]}</noot.al></noot>";

    private static string Table(IReadOnlyList<string[]> rows)
    {
        var cells = rows.Select(row => "<row>" + string.Concat(row.Select(cell => $"<entry><al>{cell}</al></entry>")) + "</row>").ToList();
        return $"<table><tgroup cols=\"{rows[0].Length}\"><thead>{cells[0]}</thead><tbody>{string.Concat(cells.Skip(1))}</tbody></tgroup></table>";
    }
}
