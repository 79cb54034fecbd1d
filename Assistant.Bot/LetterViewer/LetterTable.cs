using Assistant.Retrieval.Letters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assistant.Bot.LetterViewer;

/// <summary>
/// Rows that follow each other as a table. A stored row names the head of each column before the cell, "Jaar: 2023 |
/// Meldingen: 868"; the heads are drawn once above the columns, and stay in the cells for readers of narrow screens.
/// </summary>
internal sealed class LetterTable
{
    private const string Border = " | ";
    private const string AfterHead = ": ";

    private readonly LetterWords words;
    private readonly List<List<Cell>> rows;
    private readonly List<string> heads;

    public LetterTable(string text, IEnumerable<TextSpan> rows, LetterWords words)
    {
        this.words = words;
        this.rows = Widened(text, [.. rows.Select(row => Cells(text, row))]);
        heads = Heads(this.rows);
    }

    /// <param name="name">What a screen reader calls the table.</param>
    public IHtmlContent Write(string name)
    {
        var table = Html.Element("table");
        if (heads.Count > 0)
        {
            var top = heads.Select(head => Html.Element("th", head).With("scope", "col"));
            table.InnerHtml.AppendHtml(Html.Element("thead", Html.Element("tr", top)));
        }

        table.InnerHtml.AppendHtml(Html.Element("tbody", rows.Select(Row)));
        // A wide table scrolls by itself, by keyboard too.
        return Html.Element("div", table).With("class", "table").With("tabindex", "0").With("role", "group").With("aria-label", name);
    }

    private TagBuilder Row(List<Cell> cells)
    {
        var row = Html.Element("tr");
        if (heads.Count == 0)
        {
            foreach (var cell in cells)
                row.InnerHtml.AppendHtml(Html.Element("td", words.Write(cell.Whole)));
            return row;
        }

        var next = 0;
        foreach (var head in heads)
            row.InnerHtml.AppendHtml(next < cells.Count && cells[next].Head == head ? Filled(cells[next++]) : Html.Element("td"));
        return row;
    }

    private TagBuilder Filled(Cell cell)
    {
        var start = cell.Whole.Start + cell.Head.Length + (cell.Head.Length > 0 ? AfterHead.Length : 0);
        var content = Html.Element("td");
        if (start > cell.Whole.Start)
            content.InnerHtml.AppendHtml(Html.Element("span", words.Write(TextSpan.Between(cell.Whole.Start, start))).With("class", "head"));
        content.InnerHtml.AppendHtml(words.Write(TextSpan.Between(start, cell.Whole.End)));
        return content;
    }

    private static List<Cell> Cells(string text, TextSpan row)
    {
        var cells = new List<Cell>();
        for (var start = row.Start; start < row.End;)
        {
            var at = text.IndexOf(Border, start, row.End - start, StringComparison.Ordinal);
            var whole = TextSpan.Between(start, at < 0 ? row.End : at);
            var head = text.IndexOf(AfterHead, whole.Start, whole.Length, StringComparison.Ordinal);
            cells.Add(new Cell(head < 0 ? "" : text[whole.Start..head], whole));
            start = at < 0 ? row.End : at + Border.Length;
        }

        return cells;
    }

    // A head may hold a colon itself, as in "Meldingen: alle": what every cell under it goes on with is the rest of the head.
    private static List<List<Cell>> Widened(string text, List<List<Cell>> rows)
    {
        foreach (var column in rows.SelectMany(row => row).Where(cell => cell.Head.Length > 0).GroupBy(cell => cell.Head).ToList())
        {
            var head = column.Key;
            while (column.Count() > 1 && Next(text, column, head) is { } longer)
                head = longer;

            rows = rows.ConvertAll(row => row.ConvertAll(cell => cell.Head == column.Key ? cell with { Head = head } : cell));
        }

        return rows;
    }

    private static string? Next(string text, IEnumerable<Cell> column, string head)
    {
        var contents = column.Select(cell => cell.Whole.Of(text)[(head.Length + AfterHead.Length)..]).ToList();
        var at = contents[0].IndexOf(AfterHead, StringComparison.Ordinal);
        var more = at < 0 ? null : contents[0][..(at + AfterHead.Length)];
        return more is not null && contents.TrueForAll(content => content.StartsWith(more, StringComparison.Ordinal))
            ? head + AfterHead + more[..at]
            : null;
    }

    // Columns are known when the fullest row names each head once and every other row names some of them, in order.
    private static List<string> Heads(List<List<Cell>> rows)
    {
        var fullest = rows.MaxBy(row => row.Count)!.ConvertAll(cell => cell.Head);
        var isKnown = fullest.Count > 1
            && fullest.Skip(1).All(head => head.Length > 0)
            && fullest.Distinct().Count() == fullest.Count
            && rows.TrueForAll(row => IsPart(row, fullest));
        return isKnown ? fullest : [];
    }

    private static bool IsPart(List<Cell> row, List<string> heads)
    {
        var next = 0;
        foreach (var head in heads)
        {
            if (next < row.Count && row[next].Head == head)
                next++;
        }

        return next == row.Count;
    }

    private sealed record Cell(string Head, TextSpan Whole);
}
