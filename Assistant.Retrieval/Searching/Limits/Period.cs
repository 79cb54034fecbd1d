using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Retrieval.Searching.Limits;

/// <summary>A day, a month or a year as a question writes it, in Dutch or English.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal readonly partial record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>Matches one moment; it names no groups, so that it can stand in a longer expression twice.</summary>
    public const string Pattern = @"(?:19|20)\d\d-\d\d-\d\d|(?:(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?" + Months + @",? |" + Months + @" (?:\d{1,2}(?:st|nd|rd|th)?, ?)?|(?:het (?:jaar )?)?)(?:19|20)\d\d(?!\d|D\d)|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d";

    private const string Months = @"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|march|apr(?:il)?|mei|may|juni|june|juli|july|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    private static readonly string[] MonthStarts = ["jan", "feb", "ma", "apr", "me", "jun", "jul", "aug", "sep", "o", "nov", "dec"];

    /// <returns>Null when the words name a day that does not exist.</returns>
    public static Period? Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Figures().Match(words) is { Success: true } figures)
        {
            return Day(Number(figures, "year"), Number(figures, "month"), Number(figures, "day"));
        }

        var year = int.Parse(Year().Match(words).Value, CultureInfo.InvariantCulture);
        if (Month().Match(words) is not { Success: true } named)
        {
            return new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        var month = MonthNumber(named.Value.ToLowerInvariant());
        return DayOfMonth().Match(words) is { Success: true } day
            ? Day(year, month, int.Parse(day.Value, CultureInfo.InvariantCulture))
            : new Period(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }

    private static int Number(Match figures, string group) => int.Parse(figures.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Period? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Period(new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;

    // "mei" and "may" share their first letters with "maart" and "march" only up to the second.
    private static int MonthNumber(string name) =>
        name.StartsWith("may", StringComparison.Ordinal) ? 5 : Array.FindIndex(MonthStarts, start => name.StartsWith(start, StringComparison.Ordinal)) + 1;

    [GeneratedRegex(@"(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})|(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)")]
    private static partial Regex Figures();

    [GeneratedRegex(@"(19|20)\d\d")]
    private static partial Regex Year();

    [GeneratedRegex(Months, RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?!\d)")]
    private static partial Regex DayOfMonth();
}
