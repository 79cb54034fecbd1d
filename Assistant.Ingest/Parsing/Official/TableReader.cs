using System.Globalization;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Reads a table of the CALS model: groups of columns, rows of entries that may span both ways.</summary>
internal sealed class TableReader(XmlWalk xml, BodyReader body, LetterDraft draft)
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Reads the table it stands on; its title becomes the paragraph above its rows.</summary>
    public void Read()
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "tgroup")
                ReadGroup();
            else
                draft.AddParagraph(body.ReadFlat());
        }
    }

    private void ReadGroup()
    {
        _columns.Clear();
        var table = new TableDraft();
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            switch (xml.Name)
            {
                case "colspec":
                    AddColumn();
                    break;
                case "thead" or "tbody" or "tfoot":
                    ReadRows(table, isHead: xml.Name == "thead");
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        foreach (var row in table.Rows())
            draft.Add(OutlineRole.TableRow, 0, "", row);
    }

    private void AddColumn()
    {
        if (xml.Attribute("colname") is { } name)
            _columns.TryAdd(name, _columns.Count);

        xml.Skip();
    }

    private void ReadRows(TableDraft table, bool isHead)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "row")
                ReadRow(table, isHead);
            else
                xml.Skip();
        }
    }

    private void ReadRow(TableDraft table, bool isHead)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml.Name is not ("entry" or "entrytbl"))
            {
                xml.Skip();
                continue;
            }

            var first = Column(xml.Attribute("namest")) ?? Column(xml.Attribute("colname"));
            var last = Column(xml.Attribute("nameend")) ?? first;
            var rows = int.TryParse(xml.Attribute("morerows"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 0;
            table.AddCell(body.ReadFlat(), first, (last - first ?? 0) + 1, Math.Min(rows, 10_000) + 1);
        }

        table.EndRow(isHead);
    }

    private int? Column(string? name) => name is not null && _columns.TryGetValue(name, out var column) ? column : null;
}
