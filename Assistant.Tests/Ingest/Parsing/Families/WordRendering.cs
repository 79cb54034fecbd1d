using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>The letter as a Word document on a ministry's paper, with styles, numbering and footnotes of its own.</summary>
internal static class WordRendering
{
    public static byte[] Of(FamilyLetter letter)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = document.AddMainDocumentPart();
            part.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Heading(1), Heading(2));
            part.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
            part.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                letter.Notes.Select((note, i) => new Footnote(new Paragraph(new Run(new FootnoteReferenceMark()), Words(" " + note))) { Id = i + 1 })
                    .Prepend(new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Id = 0, Type = FootnoteEndnoteValues.Separator }));
            part.Document = new Document(new Body([.. Letterhead(letter), .. letter.Blocks.Select(Block), .. Signature(letter)]));
        }

        return stream.ToArray();
    }

    /// <summary>A document of exactly these paragraphs, tables and the like.</summary>
    public static byte[] Of(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = document.AddMainDocumentPart();
            part.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Heading(1), Heading(2));
            part.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
            part.Document = new Document(new Body([new Paragraph(Words("Datum: 14 maart 2099")), .. body]));
        }

        return stream.ToArray();
    }

    public static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static Paragraph Paragraph(string text, string? style = null, int list = 0, int level = 0)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (list > 0)
            properties.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list });

        return new Paragraph([properties, .. FamilyBlock.PiecesOf(text).SelectMany(Runs)]);
    }

    public static Table Table(IReadOnlyList<string[]> rows) => new(rows.Select((row, i) => new TableRow(
        [.. i == 0 ? new OpenXmlElement[] { new TableRowProperties(new TableHeader()) } : [], .. row.Select(cell => new TableCell(new Paragraph(Words(cell))))])));

    private static IEnumerable<OpenXmlElement> Letterhead(FamilyLetter letter) =>
    [
        new Paragraph(Words("Ministerie van Verzonnen Zaken")), new Paragraph(Words("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal")),
        new Table(
            new TableRow(new TableCell(new Paragraph(Words("Datum"))), new TableCell(new Paragraph(Words(letter.PrintedDate)))),
            new TableRow(new TableCell(new Paragraph(Words("Betreft"))), new TableCell(new Paragraph(Words(letter.Title))))),
    ];

    private static OpenXmlElement Block(FamilyBlock block) => block.Kind switch
    {
        "h1" => Paragraph(block.Text, "Kop1", 1),
        "h2" => Paragraph(block.Text, "Kop2", 1, 1),
        "li" => Paragraph(block.Text, list: 2),
        "table" => Table(block.Rows),
        _ => Paragraph(block.Text),
    };

    private static IEnumerable<OpenXmlElement> Signature(FamilyLetter letter) => [new Paragraph(Words(letter.Office)), new Paragraph(), new Paragraph(Words(letter.Name))];

    private static IEnumerable<OpenXmlElement> Runs((string Words, int Note) piece)
    {
        yield return Words(piece.Words);
        if (piece.Note > 0)
            yield return new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReference { Id = piece.Note });
    }

    private static Style Heading(int level) => new(new StyleName { Val = $"heading {level}" }) { Type = StyleValues.Paragraph, StyleId = $"Kop{level}" };

    private static Numbering Numbering() => new(
        new AbstractNum(Level(0, NumberFormatValues.Decimal, "%1."), Level(1, NumberFormatValues.Decimal, "%1.%2.")) { AbstractNumberId = 1 },
        new AbstractNum(Level(0, NumberFormatValues.Bullet, "\uF0B7"), Level(1, NumberFormatValues.LowerLetter, "%2)")) { AbstractNumberId = 2 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
        new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };
}
