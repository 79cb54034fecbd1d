using System.Globalization;
using AngleSharp.Dom;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Flow;
using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Web;

/// <summary>Reads the running text of a page, block by block.</summary>
internal sealed class WebBody(FlowDocument flow, WebNotes notes, CancellationToken cancellationToken)
{
    private const int MostDepth = 400;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "body", "blockquote", "dl", "dt", "dd", "pre", "hr", "figure", "figcaption", "address", "hblock", "hgroup",
        "center", "aside", "details", "summary", "fieldset", "ul", "ol", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6", "caption",
    };

    private readonly MarkedTextBuilder _words = new();
    private LineLabel _label = LineLabel.None;
    private int _listLevel;
    private int _depth;

    /// <summary>Within a note or a cell all is one piece of text.</summary>
    private bool _flat;

    public void Read(INode root)
    {
        ReadNodes(root);
        EndBlock();
    }

    /// <summary>The words of a note, without its number and the way back.</summary>
    public MarkedText ReadNote(INode note)
    {
        _flat = true;
        foreach (var child in note.ChildNodes.Where(child => child is not IElement element || !IsNumber(element)))
            ReadNode(child);

        _flat = false;
        return _words.Take();
    }

    private static bool IsNumber(IElement element) =>
        element.ClassList.Contains("nootnum") || (element.LocalName == "sup" && element.QuerySelector(".nootnum") is not null);

    private void ReadNodes(INode node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_depth > MostDepth)
            throw new InvalidDataException($"elements are nested more than {MostDepth} deep");

        foreach (var child in node.ChildNodes)
            ReadNode(child);

        _depth--;
    }

    private void ReadNode(INode node)
    {
        if (node is IText text)
            _words.Append(text.Data);
        else if (node is IElement element && Visibility.IsText(element) && !notes.Holds(element))
            ReadElement(element);
    }

    private void ReadElement(IElement element)
    {
        if (element.LocalName == "a" && notes.Target(element) is { } note)
        {
            _words.AddMarker(flow.Notes.PlaceOf(note));
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                _words.AppendBreak();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when !_flat:
                EndBlock();
                ReadNodes(element);
                flow.AddHeading(element.LocalName[1] - '0', "", _words.Take());
                break;
            case "ul" or "ol" when !_flat:
                ReadList(element);
                break;
            case "table" when !_flat:
                EndBlock();
                ReadTable(element);
                break;
            case "span" when element.ClassList.Contains("ol") && _words.IsEmpty && _label.Kind != LabelKind.None:
                _label = LabelOf(element.TextContent.Trim());
                break;
            case "span" when element.ClassList.Contains("naam") || element.ClassList.Contains("functie"):
                _words.AppendBreak();
                ReadNodes(element);
                break;
            default:
                ReadOther(element);
                break;
        }
    }

    private void ReadOther(IElement element)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
            EndBlock();

        ReadNodes(element);
        if (isBlock)
            EndBlock();
    }

    private void ReadList(IElement list)
    {
        EndBlock();
        var outer = _label;
        _listLevel++;
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) && Math.Abs(start) < 100_000 ? start : 1;
        foreach (var child in list.Children)
        {
            if (child.LocalName != "li" || !Visibility.IsText(child) || notes.Holds(child))
            {
                ReadNode(child);
                continue;
            }

            _label = list.LocalName == "ol" ? NumberLabel(number++, list.GetAttribute("type")) : new LineLabel(LabelKind.Bullet, "•", 0);
            ReadNodes(child);
            EndBlock();
        }

        _listLevel--;
        _label = outer;
    }

    private void ReadTable(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table && Visibility.IsText(row)).ToList();
        if (table.QuerySelector("caption") is { } caption && Visibility.IsText(caption))
            flow.AddParagraph(ReadFlat(caption));

        if (rows.All(row => CellsOf(row).Count() <= 1))
        {
            foreach (var cell in rows.SelectMany(CellsOf))
            {
                ReadNodes(cell);
                EndBlock();
            }

            return;
        }

        var draft = new TableDraft();
        foreach (var row in rows)
        {
            var cells = CellsOf(row).ToList();
            foreach (var cell in cells)
                draft.AddCell(ReadFlat(cell), null, Span(cell, "colspan"), Span(cell, "rowspan"));

            draft.EndRow(isHead: row.ParentElement?.LocalName == "thead" || cells.All(cell => cell.LocalName == "th"));
        }

        foreach (var row in draft.Rows())
            flow.AddRow(row);
    }

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th" && Visibility.IsText(cell));

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1000) : 1;

    private MarkedText ReadFlat(IElement element)
    {
        _flat = true;
        ReadNodes(element);
        _flat = false;
        return _words.Take();
    }

    private void EndBlock()
    {
        if (_flat)
        {
            _words.AppendBlank();
            return;
        }

        if (_words.IsEmpty)
            return;

        if (_listLevel > 0)
            flow.AddItem(_label, _listLevel, _words.Take());
        else
            flow.AddParagraph(_words.Take());

        // What follows in the same item goes on with it.
        _label = LineLabel.None;
    }

    private static LineLabel LabelOf(string printed) =>
        printed.Length > 0 && LineLabel.Read(printed + " x") is { Kind: not LabelKind.None } label ? label : new LineLabel(LabelKind.Bullet, "•", 0);

    private static LineLabel NumberLabel(int number, string? type)
    {
        var letter = number is >= 1 and <= 26;
        return type switch
        {
            "a" when letter => new LineLabel(LabelKind.Enumerator, $"{(char)('a' + number - 1)}.", 0),
            "A" when letter => new LineLabel(LabelKind.Enumerator, $"{(char)('A' + number - 1)}.", 0),
            _ => new LineLabel(LabelKind.Number, $"{number}.", number),
        };
    }
}
