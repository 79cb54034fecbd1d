using System.Collections.Frozen;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>Words for times, units, orders and rough sizes, in both languages.</summary>
internal static class CalendarWords
{
    private static readonly string[][] Months =
    [
        ["january", "jan", "januari"], ["february", "feb", "februari"], ["march", "maart", "mrt"], ["april", "apr"], ["may", "mei"], ["june", "juni", "jun"],
        ["july", "juli", "jul"], ["august", "aug", "augustus"], ["september", "sept", "sep"], ["october", "oct", "oktober", "okt"], ["november", "nov"], ["december", "dec"],
    ];

    private static readonly FrozenDictionary<string, int> MonthNumbers = Months
        .SelectMany((names, place) => names.Select(name => (name, place + 1)))
        .ToFrozenDictionary(month => month.name, month => month.Item2);

    private static readonly FrozenDictionary<string, Figure> English = Read(
        (FigureKind.Season, 1, "spring springtime"), (FigureKind.Season, 2, "summer"), (FigureKind.Season, 3, "autumn fall"), (FigureKind.Season, 4, "winter"),
        (FigureKind.Weekday, 1, "monday"), (FigureKind.Weekday, 2, "tuesday"), (FigureKind.Weekday, 3, "wednesday"), (FigureKind.Weekday, 4, "thursday"),
        (FigureKind.Weekday, 5, "friday"), (FigureKind.Weekday, 6, "saturday"), (FigureKind.Weekday, 7, "sunday"),
        (FigureKind.Ordinal, 1, "first"), (FigureKind.Ordinal, 2, "second"), (FigureKind.Ordinal, 3, "third thirds"), (FigureKind.Ordinal, 4, "fourth"),
        (FigureKind.Ordinal, 5, "fifth"), (FigureKind.Ordinal, 6, "sixth"), (FigureKind.Ordinal, 7, "seventh"), (FigureKind.Ordinal, 8, "eighth"),
        (FigureKind.Ordinal, 9, "ninth"), (FigureKind.Ordinal, 10, "tenth"), (FigureKind.Ordinal, 11, "eleventh"), (FigureKind.Ordinal, 12, "twelfth"),
        (FigureKind.Rough, 0.5m, "half halve halved"), (FigureKind.Rough, 0.25m, "quarter quarters quarterly"), (FigureKind.Rough, 10, "dozens tens"),
        (FigureKind.Rough, 100, "hundreds"), (FigureKind.Rough, 1000, "thousands"), (FigureKind.Rough, 1_000_000, "millions"),
        (FigureKind.Times, 2, "twice double doubled doubling"), (FigureKind.Times, 3, "triple tripled"),
        (FigureKind.Frequency, 1, "annual annually yearly"), (FigureKind.Frequency, 12, "monthly"), (FigureKind.Frequency, 52, "weekly"), (FigureKind.Frequency, 365, "daily"));

    private static readonly FrozenDictionary<string, Figure> Dutch = Read(
        (FigureKind.Season, 1, "voorjaar lente voorjaars voorjaarsnota"), (FigureKind.Season, 2, "zomer zomerreces"), (FigureKind.Season, 3, "najaar herfst najaars"), (FigureKind.Season, 4, "winter"),
        (FigureKind.Weekday, 1, "maandag"), (FigureKind.Weekday, 2, "dinsdag"), (FigureKind.Weekday, 3, "woensdag"), (FigureKind.Weekday, 4, "donderdag"),
        (FigureKind.Weekday, 5, "vrijdag"), (FigureKind.Weekday, 6, "zaterdag"), (FigureKind.Weekday, 7, "zondag"),
        (FigureKind.Ordinal, 1, "eerste eerst allereerst"), (FigureKind.Ordinal, 2, "tweede"), (FigureKind.Ordinal, 3, "derde"), (FigureKind.Ordinal, 4, "vierde"),
        (FigureKind.Ordinal, 5, "vijfde"), (FigureKind.Ordinal, 6, "zesde"), (FigureKind.Ordinal, 7, "zevende"), (FigureKind.Ordinal, 8, "achtste"),
        (FigureKind.Ordinal, 9, "negende"), (FigureKind.Ordinal, 10, "tiende"), (FigureKind.Ordinal, 11, "elfde"), (FigureKind.Ordinal, 12, "twaalfde"),
        (FigureKind.Rough, 0.5m, "half halve helft gehalveerd halvering"), (FigureKind.Rough, 0.25m, "kwart kwartaal kwartaallijks driekwart"), (FigureKind.Rough, 10, "tientallen"),
        (FigureKind.Rough, 100, "honderden"), (FigureKind.Rough, 1000, "duizenden"), (FigureKind.Rough, 1_000_000, "miljoenen"),
        (FigureKind.Times, 2, "tweemaal dubbel dubbele verdubbeld verdubbeling verdubbelen verdubbelde"), (FigureKind.Times, 3, "driemaal verdrievoudigd"),
        (FigureKind.Frequency, 1, "jaarlijks jaarlijkse"), (FigureKind.Frequency, 12, "maandelijks maandelijkse"), (FigureKind.Frequency, 52, "wekelijks wekelijkse"), (FigureKind.Frequency, 365, "dagelijks dagelijkse"),
        (FigureKind.Months, 6, "halfjaar halfjaarlijks halfjaarlijkse"));

    private static readonly FrozenDictionary<string, Figure> Units = Read(
        (FigureKind.Months, 12, "year years jaar jaren jarig jarige"), (FigureKind.Months, 1, "month months maand maanden"), (FigureKind.Weeks, 1, "week weeks weken"),
        (FigureKind.Days, 1, "day days dag dagen"), (FigureKind.Hours, 1, "hour hours uur uren"), (FigureKind.Minutes, 1, "minute minutes minuut minuten"),
        (FigureKind.Times, 1, "times keer maal"));

    /// <returns>From 1; 0 when the word is no month.</returns>
    public static int Month(string word) => MonthNumbers.GetValueOrDefault(word);

    public static Figure? Named(string word, QuestionLanguage language) =>
        (language == QuestionLanguage.Dutch ? Dutch : English).TryGetValue(word, out var figure) ? figure : null;

    /// <returns>The kind that the unit measures, and how much of it one such unit is.</returns>
    public static Figure? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    private static FrozenDictionary<string, Figure> Read(params (FigureKind Kind, decimal Value, string Words)[] lines) => lines
        .SelectMany(line => line.Words.Split(' ').Select(word => (word, new Figure(line.Kind, line.Value))))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Item2);
}
