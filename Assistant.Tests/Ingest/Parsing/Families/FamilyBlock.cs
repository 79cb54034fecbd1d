namespace Assistant.Tests.Ingest.Parsing.Families;

/// <summary>A block of a described letter: "h1", "h2", "p", "li" or "table". "{2}" in its words is the marker of note 2.</summary>
internal sealed record FamilyBlock(string Kind, string Text)
{
    /// <summary>Of a heading: its number, such as "2.1.".</summary>
    public string Number { get; init; } = "";

    /// <summary>Of a table: its rows, the head first.</summary>
    public IReadOnlyList<string[]> Rows { get; init; } = [];

    /// <summary>The words and, after each, the note that hangs there (0 for none).</summary>
    public IReadOnlyList<(string Words, int Note)> Pieces => PiecesOf(Text);

    public static IReadOnlyList<(string Words, int Note)> PiecesOf(string text)
    {
        var pieces = new List<(string, int)>();
        var from = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', from))
        {
            var end = text.IndexOf('}', at);
            pieces.Add((text[from..at], int.Parse(text.AsSpan(at + 1, end - at - 1), System.Globalization.CultureInfo.InvariantCulture)));
            from = end + 1;
        }

        pieces.Add((text[from..], 0));
        return pieces;
    }
}
