using Assistant.Ingest.Parsing.Drafting;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Joins the lines of a paragraph; a word that was cut at the end of a line is made whole again.</summary>
internal static class LineJoin
{
    private const int LongestWord = 80;

    /// <summary>Words that follow a hyphen of its own: "sekswerkers- en mensenhandel".</summary>
    private static readonly string[] Joints = ["en", "of", "dan", "als", "noch", "tot", "respectievelijk"];

    public static void Append(MarkedTextBuilder text, PdfLine line, KnownWords words)
    {
        Join(text, line.Text, words);
        foreach (var run in line.Runs)
            text.Append(run.Text);
    }

    /// <summary>Prepares what stands before a line for it: takes a hyphen away or puts a blank.</summary>
    public static void Join(MarkedTextBuilder text, string next, KnownWords words)
    {
        if (text.IsEmpty)
            return;

        if (text.Last is not ('-' or '\u2010') || text.Length < 2 || next.Length == 0 || !char.IsLetter(next[0]))
        {
            text.AppendBlank();
            return;
        }

        var before = text.LastWord(LongestWord).TrimEnd('-', '\u2010');
        var after = Letters(next);
        if (Joints.Contains(after, StringComparer.OrdinalIgnoreCase) || before.Length == 0)
            text.AppendBlank();
        else if (!KeepsHyphen(before, after, words))
            text.RemoveLast();
    }

    private static bool KeepsHyphen(string before, string after, KnownWords words)
    {
        if (words.Contains(before + after))
            return false;

        // "EU-richtlijn", "West-Afrikaanse", "9-jarige" carry a hyphen wherever they stand.
        return words.Contains($"{before}-{after}") || char.IsUpper(after[0]) || !before.Any(char.IsLower) || char.IsDigit(before[^1]);
    }

    private static string Letters(string text)
    {
        var end = 0;
        while (end < text.Length && end < LongestWord && char.IsLetter(text[end]))
            end++;

        return text[..end];
    }
}
