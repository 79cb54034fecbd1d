using System.Text.RegularExpressions;

namespace Assistant.Retrieval.Searching.Limits;

/// <summary>Reads "de afgelopen twee jaar", "in the last six months" and "sinds vorig jaar": days counted back from today, or from the newest letter where none is as recent as that.</summary>
internal static partial class RecentPeriod
{
    private const string OneYear = @"(?:(?<last>vorig jaar|afgelopen jaar|last year)|dit jaar|this year)";

    private static readonly string[][] Numbers =
    [
        ["een", "één", "one", "a"], ["twee", "two"], ["drie", "three"], ["vier", "four"], ["vijf", "five"], ["zes", "six"],
        ["zeven", "seven"], ["acht", "eight"], ["negen", "nine"], ["tien", "ten"], ["elf", "eleven"], ["twaalf", "twelve"],
    ];

    /// <param name="question">The words as typed.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="newest">The date of the newest letter.</param>
    /// <returns>The words and the days they stand for; null when the question looks back at no time, or at one without measure.</returns>
    public static (Match Words, DateOnly? From, DateOnly? To)? In(string question, DateOnly today, DateOnly newest) =>
        In(question, today) is { } recent && (recent.From <= newest || today <= newest) ? recent : In(question, newest);

    private static (Match Words, DateOnly? From, DateOnly? To)? In(string question, DateOnly today)
    {
        if (Since().Match(question) is { Success: true } since)
        {
            return (since, FirstOfYear(since, today), null);
        }

        if (OfSaying().Match(question) is { Success: true } year)
        {
            var first = FirstOfYear(year, today);
            return (year, first, first.AddYears(1).AddDays(-1));
        }

        return Back().Match(question) is { Success: true } back && FirstDay(back, today) is { } from ? (back, from, null) : null;
    }

    private static DateOnly FirstOfYear(Match words, DateOnly today) => new(today.Year - (words.Groups["last"].Success ? 1 : 0), 1, 1);

    private static DateOnly? FirstDay(Match words, DateOnly today)
    {
        var unit = words.Groups["unit"].Value.ToLowerInvariant();
        if (Count(words.Groups["count"].Value.ToLowerInvariant()) is not { } count)
        {
            return null;
        }

        return unit[0] switch
        {
            'h' => today.AddMonths(-6 * count),
            'q' or 'k' => today.AddMonths(-3 * count),
            'm' => today.AddMonths(-count),
            'w' => today.AddDays(-7 * count),
            _ => today.AddYears(-count),
        };
    }

    private static int? Count(string word)
    {
        if (word.Length == 0)
        {
            return 1;
        }

        if (int.TryParse(word, out var number))
        {
            return number > 0 ? number : null;
        }

        var place = Array.FindIndex(Numbers, names => names.Contains(word));
        return place < 0 ? null : place + 1;
    }

    [GeneratedRegex(@"\b(?:sinds|since|vanaf) (?:(?:het )?begin (?:van )?|(?:the )?(?:start|beginning) of )?" + OneYear + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex Since();

    // Last year's letters, or what was said last year; what happened last year may be told by any letter.
    [GeneratedRegex(@"\b(?:(?:in|uit|from) )?(?:de |the )?(?:brieven|letters|moties|motions) (?:van|uit|from|of) " + OneYear + @"\b|(?<=\b(?:" + PeriodLimit.SayingVerbs + @")(?: (?:de|the)? ?(?:minister|staatssecretaris|state secretary|kabinet|government|cabinet))? )" + OneYear + @"(?= (?:about|on|over|regarding|aan|to parliament)\b|\?|$)|\b" + OneYear + @" (?=(?:toegezegd|beloofd|gezegd|geschreven|aangekondigd)\b|over\b[^?]*\b(?:toegezegd|beloofd|gezegd|geschreven|aangekondigd)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OfSaying();

    // "Last year" is the year before this one, "the last year" and "the past year" are the twelve months up to today.
    [GeneratedRegex(@"\b(?:(?:in|over|gedurende|tijdens) )?(?:de |het )?(?:afgelopen|laatste|voorbije) (?:(?<count>\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) )?(?<unit>jaar|half ?jaar|maand|kwartaal|week)\b|\b(?:(?:in|over|gedurende|tijdens) )?de (?:afgelopen|laatste|voorbije) (?<count>\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) (?<unit>jaren|maanden|kwartalen|weken)\b|\b(?:(?:in|over|during|within|for) )?(?:the )?(?:last|past) (?<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>years|months|quarters|weeks)\b|\b(?:(?:in|over|during|within|for) )?the (?:last|past) (?<unit>year|half[ -]year|month|quarter|week)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Back();
}
