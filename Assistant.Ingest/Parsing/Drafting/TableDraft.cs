using Assistant.Ingest.Parsing.Composing;

namespace Assistant.Ingest.Parsing.Drafting;

/// <summary>
/// Turns a table into rows that can be read by themselves: each cell after the words at the head of its column, such as
/// "Jaar: 2023 | Meldingen: 868".
/// </summary>
internal sealed class TableDraft
{
    private const int MostColumns = 200;
    private const int MostRowsSpanned = 1000;

    /// <summary>Longer words at the head of a column are text of their own, not a name to repeat in every row.</summary>
    private const int LongestHead = 200;

    private readonly List<(int Column, int Span, MarkedText Text)[]> _rows = [];
    private readonly Dictionary<int, int> _occupied = [];
    private readonly List<(int Column, int Span, MarkedText Text)> _row = [];
    private int _headRows;
    private int _next;

    /// <param name="isHead">The row names the columns; only rows before the first other row do.</param>
    public void EndRow(bool isHead)
    {
        if (isHead && _headRows == _rows.Count)
            _headRows++;

        _rows.Add([.. _row]);
        _row.Clear();
        _next = 0;
        foreach (var column in _occupied.Keys.ToList())
        {
            if (--_occupied[column] <= 0)
                _occupied.Remove(column);
        }
    }

    /// <param name="text">The cell's words.</param>
    /// <param name="column">Its column from 0; null for the next free one.</param>
    /// <param name="columns">How many columns it spans.</param>
    /// <param name="rows">How many rows it spans.</param>
    public void AddCell(MarkedText text, int? column, int columns, int rows)
    {
        var at = column ?? NextFree();
        if (at >= MostColumns)
            at = MostColumns - 1;

        columns = Math.Clamp(columns, 1, MostColumns - at);
        _row.Add((at, columns, text));
        _next = at + columns;
        if (rows <= 1)
            return;

        // One more, since the row that is being filled counts down too.
        for (var i = at; i < at + columns; i++)
            _occupied[i] = Math.Min(rows, MostRowsSpanned);
    }

    /// <returns>The rows that have words.</returns>
    public IReadOnlyList<MarkedText> Rows()
    {
        var rows = new List<MarkedText>();
        var headRows = _headRows == _rows.Count ? 0 : _headRows;
        var heads = Heads(headRows);
        var words = new MarkedTextBuilder();
        foreach (var row in _rows.Skip(headRows))
        {
            foreach (var (column, _, text) in row.Where(cell => cell.Text.Text.Length > 0))
            {
                if (!words.IsEmpty)
                    words.Append(" | ");

                if (heads.TryGetValue(column, out var head) && head.Text.Length <= LongestHead && head.Text != text.Text)
                {
                    words.Append(head);
                    words.Append(head.Text[^1] == ':' ? " " : ": ");
                }

                words.Append(text);
            }

            if (!words.IsEmpty)
                rows.Add(words.Take());
        }

        return rows;
    }

    private int NextFree()
    {
        while (_occupied.ContainsKey(_next))
            _next++;

        return _next;
    }

    private Dictionary<int, MarkedText> Heads(int headRows)
    {
        var heads = new Dictionary<int, MarkedText>();
        var words = new MarkedTextBuilder();
        foreach (var (column, span, text) in _rows.Take(headRows).SelectMany(row => row).Where(cell => cell.Text.Text.Length > 0))
        {
            for (var i = column; i < column + span; i++)
            {
                if (heads.TryGetValue(i, out var above) && above.Text != text.Text)
                {
                    words.Append(above);
                    words.AppendBlank();
                }

                words.Append(text);
                heads[i] = words.Take();
            }
        }

        return heads;
    }
}
