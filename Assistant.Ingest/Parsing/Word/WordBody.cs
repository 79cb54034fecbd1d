using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Flow;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Ingest.Parsing.Word;

/// <summary>Reads the blocks of a Word document in their order.</summary>
internal sealed class WordBody(MainDocumentPart part, FlowDocument flow, CancellationToken cancellationToken)
{
    private const int MostHeadingWords = 20;

    /// <summary>A bold line without a number stands under the numbered heading above it.</summary>
    private const int BoldLevel = 50;

    private readonly WordStyles _styles = new(part);
    private readonly WordNumbering _numbering = new(part);
    private readonly WordText _text = new(flow.Notes);
    private readonly MarkedTextBuilder _words = new();
    private bool _styled;

    /// <summary>The words of the paragraph in the style "Title"; null when there is none.</summary>
    public string? Title { get; private set; }

    public void Read(OpenXmlElement body)
    {
        _styled = body.Descendants<Paragraph>().Any(paragraph => _styles.HeadingLevel(paragraph) > 0);
        ReadBlocks(body);
    }

    private void ReadBlocks(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (element)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case SdtBlock block when IsContents(block):
                    break;
                case AlternateContent either:
                    ReadBlocks((OpenXmlElement?)either.Elements<AlternateContentChoice>().FirstOrDefault() ?? either);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or AlternateContentFallback:
                    ReadBlocks(element);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        _text.Read(paragraph, _words);
        // With its mark deleted a paragraph runs on into the next one.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null && paragraph.NextSibling() is Paragraph)
        {
            _words.AppendBlank();
            return;
        }

        var text = _words.Take();
        if (text.Text.Length > 0 && !_styles.IsContents(paragraph))
            AddParagraph(paragraph, text);

        ReadBoxes();
    }

    private void AddParagraph(Paragraph paragraph, MarkedText text)
    {
        var numbered = _numbering.Next(_styles.Numbering(paragraph));
        var level = _styles.HeadingLevel(paragraph);
        if (level == 0 && Title is null && _styles.IsTitle(paragraph))
            Title = text.Text;
        else if (level > 0)
            flow.AddHeading(level, numbered?.Label.Printed ?? "", text);
        else if (!_styled && LooksLikeHeading(paragraph, text.Text))
            flow.AddHeading(numbered?.Level ?? BoldLevel, numbered?.Label.Printed ?? "", text);
        else if (numbered is { } item)
            flow.AddItem(item.Label, item.Level, text);
        else
            flow.AddParagraph(text);
    }

    private bool LooksLikeHeading(Paragraph paragraph, string text) =>
        text.Split(' ').Length <= MostHeadingWords && text[^1] is not ('.' or ',' or ';' or ':') && IsBold(paragraph);

    private bool IsBold(Paragraph paragraph)
    {
        var runs = paragraph.Descendants<Run>().Where(run => run.InnerText.Trim().Length > 0).ToList();
        return runs.Count > 0 && runs.All(run => run.RunProperties?.Bold is { } bold ? bold.Val?.Value != false : _styles.IsBold(paragraph));
    }

    private void ReadBoxes()
    {
        var boxes = _text.Boxes.ToList();
        _text.Boxes.Clear();
        foreach (var box in boxes)
            ReadBlocks(box);
    }

    private void ReadTable(Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        // One column is a box around text, not a table.
        if (rows.All(row => row.Elements<TableCell>().Count() <= 1))
        {
            foreach (var cell in rows.SelectMany(row => row.Elements<TableCell>()))
                ReadBlocks(cell);

            return;
        }

        var draft = new TableDraft();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var cell in row.Elements<TableCell>())
                AddCell(draft, cell);

            draft.EndRow(IsHead(row, rows));
        }

        foreach (var row in draft.Rows())
            flow.AddRow(row);

        ReadBoxes();
    }

    private void AddCell(TableDraft draft, TableCell cell)
    {
        var merged = cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
        var words = new MarkedTextBuilder();
        foreach (var paragraph in merged ? [] : cell.Descendants<Paragraph>())
        {
            // A text box in a cell is read on its own.
            if (paragraph.Ancestors<TextBoxContent>().Any())
                continue;

            words.AppendBlank();
            if (_numbering.Next(_styles.Numbering(paragraph)) is { Label.Printed.Length: > 0 } numbered)
                words.Append(ListPrefix.Of(numbered.Label.Printed));

            _text.Read(paragraph, words);
        }

        draft.AddCell(words.Take(), null, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1);
    }

    private bool IsHead(TableRow row, List<TableRow> rows) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is not null
        || (row == rows[0] && rows.Count > 1 && row.Descendants<Paragraph>().Where(paragraph => paragraph.InnerText.Trim().Length > 0).All(IsBold));

    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().Any(gallery => gallery.Val?.Value == "Table of Contents") == true;
}
