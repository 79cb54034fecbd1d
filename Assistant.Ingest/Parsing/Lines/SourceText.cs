using System.Text;

namespace Assistant.Ingest.Parsing.Lines;

/// <summary>Cuts a text into lines and blocks, with one kind of blank and one kind of line end.</summary>
internal static class SourceText
{
    private const int TabWidth = 4;

    private static readonly string[] SiteLines =
    [
        "Nummer:", "Directe link naar document", "Gerelateerde personen:", "Onderdeel van kamerstukdossier",
        "Onderdeel van zaak", "Onderdeel van activiteit", "Preview document",
    ];

    public static IReadOnlyList<SourceBlock> Blocks(string text)
    {
        var blocks = new List<SourceBlock>();
        SourceBlock? open = null;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var (indent, content) = Normalize(line);
            if (content.Length == 0)
            {
                Close();
                continue;
            }

            var label = LineLabel.Read(content);
            if (open is not null && !Opens(open, indent, content, label))
            {
                ((List<string>)open.Lines).Add(content);
                continue;
            }

            Close();
            open = new SourceBlock(number, indent, label, new List<string> { content[label.Printed.Length..].TrimStart() });
        }

        Close();
        return blocks;

        void Close()
        {
            // Copied so that the words are joined anew: lines were added since.
            if (open is not null)
                blocks.Add(new SourceBlock(open.Line, open.Indent, open.Label, open.Lines));

            open = null;
        }
    }

    /// <summary>Lines that the site, not the letter, puts on the page.</summary>
    public static bool IsSiteLine(string line) =>
        SiteLines.Any(start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line that follows another without an empty line between starts something new.</summary>
    private static bool Opens(SourceBlock open, int indent, string content, LineLabel label)
    {
        if (IsSiteLine(content) || IsSiteLine(open.Lines[^1]))
            return true;

        if (label.Kind == LabelKind.None)
            return false;

        // In wrapped running text a line may begin with a dash or a number; a list shows itself otherwise too.
        return label.Printed == "•" || open.Label.Kind != LabelKind.None || indent > open.Indent || open.Lines[^1].EndsWith(':');
    }

    private static (int Indent, string Content) Normalize(ReadOnlySpan<char> line)
    {
        var indent = 0;
        var start = 0;
        for (; start < line.Length && Characters.IsBlank(line[start]); start++)
            indent += line[start] == '\t' ? TabWidth : 1;

        var content = new StringBuilder(line.Length - start);
        foreach (var c in line[start..])
        {
            if (Characters.IsInvisible(c))
                continue;

            if (!Characters.IsBlank(c))
                content.Append(c);
            else if (content.Length > 0 && content[^1] != ' ')
                content.Append(' ');
        }

        return (indent, content.ToString().TrimEnd());
    }
}
