using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Ingest.Parsing.Head;

/// <summary>Reads dates as Dutch letters write them: "19 november 2024", "3december 2024", "21 MEI 2025".</summary>
internal static partial class DutchDate
{
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    /// <returns>The first date in the text; null when there is none.</returns>
    public static DateOnly? In(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var month = Array.FindIndex(Months, name => name.Equals(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            if (year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                return new DateOnly(year, month, day);
        }

        return null;
    }

    /// <returns>The date of "2024-11-19", alone or with a time; null for anything else.</returns>
    public static DateOnly? Iso(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2}) ?(?<month>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?<year>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
