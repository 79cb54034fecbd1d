using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>The letter as a PDF: running heads, page numbers, words cut at line ends, raised markers, notes at the foot.</summary>
internal sealed class PdfRendering
{
    private const double Left = 70;
    private const double Right = 420;
    private const double Top = 740;
    private const double Foot = 190;
    private const double Leading = 14;

    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private readonly FamilyLetter _letter;
    private readonly List<int> _notesOfPage = [];
    private PdfPageBuilder _page = null!;
    private double _y;
    private double _x;
    private int _pages;

    private PdfRendering(FamilyLetter letter)
    {
        _letter = letter;
        _plain = _builder.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _builder.AddStandard14Font(Standard14Font.HelveticaBold);
    }

    public static byte[] Of(FamilyLetter letter, int firstLine = 0)
    {
        var rendering = new PdfRendering(letter);
        rendering.Draw(firstLine);
        return rendering._builder.Build();
    }

    private void Draw(int skippedLines)
    {
        StartPage();
        _y -= skippedLines * Leading;
        foreach (var line in new[] { "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", $"Datum {_letter.PrintedDate}", $"Betreft {_letter.Title}" })
            Paragraph(FamilyBlock.PiecesOf(line), _plain);

        foreach (var block in _letter.Blocks)
            Block(block);

        Paragraph(FamilyBlock.PiecesOf(_letter.Office), _plain);
        Paragraph(FamilyBlock.PiecesOf(_letter.Name), _plain);
        EndPage();
    }

    private void Block(FamilyBlock block)
    {
        if (block.Kind == "table")
        {
            foreach (var row in block.Rows.Skip(1))
                Paragraph(FamilyBlock.PiecesOf(string.Join(" | ", row.Zip(block.Rows[0], (cell, head) => $"{head}: {cell}"))), _plain);
        }
        else if (block.Kind is "h1" or "h2")
        {
            Paragraph(FamilyBlock.PiecesOf($"{block.Number} {block.Text}"), _bold);
        }
        else
        {
            Paragraph(block.Kind == "li" ? [("• ", 0), .. block.Pieces] : block.Pieces, _plain);
        }
    }

    private void Paragraph(IReadOnlyList<(string Words, int Note)> pieces, PdfDocumentBuilder.AddedFont font)
    {
        if (_y < Foot + (2 * Leading))
            NextPage();

        _x = Left;
        foreach (var (words, note) in pieces)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Word(word, font, glued: words.StartsWith(word, StringComparison.Ordinal) && !words.StartsWith(' ') && words.Trim().Split(' ')[0] == word);

            if (note > 0)
            {
                _notesOfPage.Add(note);
                _page.AddText($"{note}", 6, new PdfPoint(_x, _y + 3.5), _plain);
                _x += Width($"{note}", 6, _plain);
            }
        }

        _y -= 2 * Leading;
    }

    /// <summary>Sets a word; a long one that does not fit is cut with a hyphen.</summary>
    private void Word(string word, PdfDocumentBuilder.AddedFont font, bool glued)
    {
        var blank = glued || _x <= Left ? 0 : Width("n", 10, _plain) / 2;
        var width = Width(word, 10, font);
        if (_x + blank + width > Right)
        {
            var half = word.Length / 2;
            if (word.Length > 11 && word.All(char.IsLetter) && _x + blank + Width(word[..half] + "-", 10, font) <= Right)
            {
                _page.AddText(word[..half] + "-", 10, new PdfPoint(_x + blank, _y), font);
                word = word[half..];
                width = Width(word, 10, font);
            }

            NextLine();
            blank = 0;
        }

        _page.AddText(word, 10, new PdfPoint(_x + blank, _y), font);
        _x += blank + width;
    }

    private void NextLine()
    {
        _y -= Leading;
        _x = Left;
        if (_y < Foot)
            NextPage();
    }

    private void NextPage()
    {
        EndPage();
        StartPage();
        _x = Left;
    }

    private void StartPage()
    {
        _page = _builder.AddPage(PageSize.A4);
        _pages++;
        _page.AddText("Ministerie van Verzonnen Zaken", 8, new PdfPoint(Left, 800), _plain);
        _page.AddText($"Pagina {_pages} van 9", 8, new PdfPoint(Left, 40), _plain);
        _y = Top;
    }

    private void EndPage()
    {
        var y = Foot - 30;
        foreach (var note in _notesOfPage)
        {
            _page.AddText($"{note}", 5, new PdfPoint(Left, y + 2.5), _plain);
            _page.AddText(_letter.Notes[note - 1], 8, new PdfPoint(Left + 8, y), _plain);
            y -= 11;
        }

        _notesOfPage.Clear();
    }

    private double Width(string text, double size, PdfDocumentBuilder.AddedFont font) =>
        _page.MeasureText(text, size, new PdfPoint(0, 0), font) is { Count: > 0 } letters ? letters[^1].EndBaseLine.X : 0;
}
