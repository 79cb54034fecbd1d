using System.Globalization;

namespace Assistant.Ingest.Parsing.Lines;

/// <summary>What stands before the words of a list item, heading or note.</summary>
/// <param name="Kind">Which kind of label.</param>
/// <param name="Printed">The label itself, such as "1." or "•".</param>
/// <param name="Number">The number of a <see cref="LabelKind.Number"/>.</param>
internal sealed record LineLabel(LabelKind Kind, string Printed, int Number)
{
    private const int LongestEnumerator = 6;

    /// <summary>The last two are what Word's symbol font leaves behind.</summary>
    private const string Bullets = "•·▪◦‣∙●○\uF0B7\uF0A7";

    public static LineLabel None { get; } = new(LabelKind.None, "", 0);

    /// <summary>Reads the label at the start of a line without indentation.</summary>
    public static LineLabel Read(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var first = blank < 0 ? line : line[..blank];
        if (line[0] == '•' || (first.Length == 1 && Bullets.Contains(first[0])))
            return new LineLabel(LabelKind.Bullet, first[..1], 0);

        if (blank < 0 || first.Length > LongestEnumerator)
            return None;

        if (first is "-" or "–" or "—" or "o" or "*")
            return new LineLabel(LabelKind.Bullet, first, 0);

        if (first[^1] == '.' && int.TryParse(first.AsSpan(0, first.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < 1000)
            return new LineLabel(LabelKind.Number, first, number);

        return IsEnumerator(first) ? new LineLabel(LabelKind.Enumerator, first, 0) : None;
    }

    private static bool IsEnumerator(string word)
    {
        var inner = word.AsSpan().TrimStart('(');
        if (inner.Length < 2 || inner[^1] is not (')' or '.'))
            return false;

        inner = inner[..^1];
        var letter = inner.Length == 1 && char.IsAsciiLetterLower(inner[0]);
        var number = word[^1] == ')' && inner.Length <= 3 && inner.IndexOfAnyExceptInRange('0', '9') < 0;
        return letter || number || inner.IndexOfAnyExcept("ivx") < 0;
    }
}
