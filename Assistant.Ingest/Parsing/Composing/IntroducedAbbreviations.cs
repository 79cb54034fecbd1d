using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>
/// Finds where a letter introduces a short form: "Wet langdurig toezicht (Wlt)", "LCOM (Landelijk Coördinatiepunt Online
/// Mensenhandel)". The letters of the short form must stand in the long one in their order, most of them at the beginning
/// of a word, so that a party behind a name, or any other remark in brackets, is taken for none.
/// </summary>
internal static partial class IntroducedAbbreviations
{
    private const int Most = 50;
    private const int LongestForm = 120;

    /// <param name="text">The canonical text of a letter.</param>
    /// <returns>Each short form once, as it is introduced first; both forms stand in the text. At most 50.</returns>
    public static IReadOnlyList<Abbreviation> In(string text)
    {
        var found = new Dictionary<string, (int At, string Long)>(StringComparer.Ordinal);
        foreach (Match brackets in Bracketed().Matches(text))
        {
            Note(found, brackets, LongBefore(text, brackets));
        }

        foreach (Match brackets in Explained().Matches(text))
        {
            Note(found, brackets, LongIn(brackets));
        }

        return [.. found.OrderBy(entry => entry.Value.At).Take(Most).Select(entry => new Abbreviation(entry.Key, entry.Value.Long))];
    }

    private static void Note(Dictionary<string, (int At, string Long)> found, Match introduction, string? longForm)
    {
        var shortForm = introduction.Groups["short"].Value;
        if (longForm is not null && (!found.TryGetValue(shortForm, out var known) || introduction.Index < known.At))
        {
            found[shortForm] = (introduction.Index, longForm);
        }
    }

    private static string? LongBefore(string text, Match brackets)
    {
        var from = Math.Max(0, brackets.Index - LongestForm);
        var before = text[from..brackets.Index].TrimEnd();
        before = before[(before.LastIndexOfAny(['\n', '.', ';', ':', '(', ')', '!', '?', '•']) + 1)..];
        return Start(before, brackets.Groups["short"].Value) is { } start ? before[start..] : null;
    }

    private static string? LongIn(Match brackets)
    {
        var inside = brackets.Groups["long"].Value.Trim();
        return new Spelling(inside, brackets.Groups["short"].Value).StandsFrom(0) ? inside : null;
    }

    // Where the long form begins that ends with the text; null when the letters of the short one do not stand in it.
    private static int? Start(string text, string shortForm)
    {
        var spelling = new Spelling(text, shortForm);
        for (var start = text.Length - 1; start >= 0; start--)
        {
            if (spelling.StandsFrom(start))
            {
                return start;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\((?:(?:hierna|voortaan|verder|afgekort|ook wel)(?: te noemen| genoemd)?:? (?:de |het )?)?[“""‘']?(?<short>\p{Lu}[\p{L}\d&]{1,9})[”""’']?\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<![\p{L}\d-])(?<short>\p{Lu}[\p{L}\d&]{0,8}\p{Lu}) \((?<long>\p{L}[^()\n]{5,119})\)")]
    private static partial Regex Explained();
}
