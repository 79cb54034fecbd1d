using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>Reads every figure of a text: numbers in digits and words, amounts, shares, dates, durations.</summary>
internal sealed partial class FigureReader
{
    private readonly QuestionLanguage language;
    private readonly List<FigureToken> tokens;
    private readonly List<Figure> figures = [];

    private FigureReader(string text, QuestionLanguage language)
    {
        this.language = language;
        tokens = FigureTokens.Of(WrittenDates().Replace(text, TakeDate));
    }

    /// <returns>In order; a number that cannot be read has the value -1, which no letter bears out.</returns>
    public static IReadOnlyList<Figure> Read(string text, QuestionLanguage language)
    {
        var reader = new FigureReader(text, language);
        for (var at = 0; at < reader.tokens.Count;)
        {
            at = reader.ReadAt(at);
        }

        return reader.figures;
    }

    /// <summary>As <see cref="Read"/>, but without what counts nothing: the Dutch article een.</summary>
    public static IReadOnlyList<Figure> Claimed(string text, QuestionLanguage language) =>
        Read(language == QuestionLanguage.Dutch ? Articles().Replace(text, " ") : text, language);

    private int ReadAt(int at) =>
        WrittenNumber.Read(tokens, at, language) is { } number ? AddNumber(at, number)
        : Phrase(at) is { } phrase ? Add(phrase.Figure, phrase.Next)
        : AddWord(at);

    private int AddNumber(int at, WrittenNumber number)
    {
        var (figure, next) = Measure(at, number);

        // "two to four years", "2 à 3 miljoen euro": the unit stands once.
        if (figure.Kind is FigureKind.Number && Text(number.Next) is "to" or "tot" or "-" or "and" or "en" or "or" or "of" or "a" && WrittenNumber.Read(tokens, number.Next + 1, language) is { IsArticle: false } second)
        {
            var (other, _) = Measure(number.Next + 1, second);
            if (other.Kind is FigureKind.Percent or FigureKind.Money or FigureKind.Months or FigureKind.Weeks or FigureKind.Days or FigureKind.Hours or FigureKind.Times)
            {
                var unit = second.Value == 0 || other.Kind == FigureKind.Money ? 1 : other.Value / second.Value;
                var scale = number.Scale == 1 && number.Value < 1000 ? second.Scale : 1;
                figures.Add(new Figure(other.Kind, number.Value * scale * unit));
                return number.Next + 1;
            }
        }

        figures.Add(figure);
        return next;
    }

    private (Figure Figure, int Next) Measure(int at, WrittenNumber number)
    {
        var value = number.Value;
        var unitAt = Text(number.Next) == "-" ? number.Next + 1 : number.Next;
        var word = Text(unitAt);
        if (word is "procentpunt" or "procentpunten" || (word is "%" or "percent" or "percentage" && Text(unitAt + 1) is "point" or "points"))
        {
            return (new Figure(FigureKind.PercentagePoints, value), unitAt + 1);
        }

        if (word is "%" or "percent" or "percentage" or "procent" || (word == "per" && Text(unitAt + 1) == "cent"))
        {
            return (new Figure(FigureKind.Percent, value), unitAt + (word == "per" ? 2 : 1));
        }

        if (word is "euro" or "euros" or "eur" or "€" || Text(at - 1) is "€" or "eur" or "euro")
        {
            return (new Figure(FigureKind.Money, value), number.Next);
        }

        if (DayOfYear(at, number) is { } day)
        {
            return (day, number.Next);
        }

        if (CalendarWords.Unit(word) is { } unit && !number.IsOrdinal)
        {
            return (new Figure(unit.Kind, value < 0 ? value : value * unit.Value), unitAt + 1);
        }

        var isYear = tokens[at].IsDigits && tokens[at].Text.Length == 4 && number.Next == at + 1 && value is >= 1900 and < 2100;
        return (new Figure(isYear ? FigureKind.Year : number.IsOrdinal ? FigureKind.Ordinal : FigureKind.Number, value), number.Next);
    }

    // "19 november", "19th of November", "November 19".
    private Figure? DayOfYear(int at, WrittenNumber number)
    {
        if (!tokens[at].IsDigits || number.Value is < 1 or > 31 || number.Scale != 1 || !decimal.IsInteger(number.Value))
        {
            return null;
        }

        var after = CalendarWords.Month(Text(Text(number.Next) == "of" ? number.Next + 1 : number.Next));
        var before = language == QuestionLanguage.English ? CalendarWords.Month(Text(at - 1)) : 0;
        var month = after > 0 ? after : before;
        return month == 0 ? null : new Figure(FigureKind.Day, (month * 100) + number.Value);
    }

    private (Figure Figure, int Next)? Phrase(int at)
    {
        var (first, second, third) = (Text(at), Text(at + 1), Text(at + 2));
        return (first, second) switch
        {
            ("half", "a") when third is "year" => (new Figure(FigureKind.Months, 6), at + 3),
            ("half", "-") when third is "year" or "yearly" or "jaar" => (new Figure(FigureKind.Months, 6), at + 3),
            ("half", "year" or "jaar") => (new Figure(FigureKind.Months, 6), at + 2),
            ("a", "year") when third is "and" && Text(at + 3) == "a" && Text(at + 4) == "half" => (new Figure(FigureKind.Months, 18), at + 5),
            ("next" or "coming" or "volgend" or "komend" or "aankomend", "year" or "jaar") => (new Figure(FigureKind.RelativeYear, 1), at + 2),
            ("this" or "dit", "year" or "jaar") => (new Figure(FigureKind.RelativeYear, 0), at + 2),
            ("last" or "previous" or "vorig" or "afgelopen", "year" or "jaar") => (new Figure(FigureKind.RelativeYear, -1), at + 2),
            ("per" or "every" or "each" or "elk" or "ieder", "year" or "jaar") => (new Figure(FigureKind.Frequency, 1), at + 2),
            ("per" or "every" or "each" or "elke" or "iedere", "month" or "maand") => (new Figure(FigureKind.Frequency, 12), at + 2),
            _ => null,
        };
    }

    private int AddWord(int at)
    {
        var word = Text(at);
        if (CalendarWords.Month(word) is > 0 and var month && IsMonth(at))
        {
            figures.Add(new Figure(FigureKind.Month, month));
        }
        else if (CalendarWords.Named(word, language) is { } named && IsSeason(at))
        {
            figures.Add(named);
        }

        return at + 1;
    }

    // "may" and "march" are verbs too; so are "fall" and "spring".
    private bool IsMonth(int at) =>
        Text(at) is not ("may" or "march" or "mar") || language == QuestionLanguage.Dutch || (char.IsUpper(tokens[at].Written[0]) && (at > 0 || (at + 1 < tokens.Count && tokens[at + 1].IsDigits)));

    private bool IsSeason(int at) =>
        Text(at) is not ("fall" or "spring") || (at + 1 < tokens.Count && (tokens[at + 1].IsDigits || Text(at + 1) == "of")) || Text(at - 1) is "the" or "this" or "next" or "last" or "early" or "late" or "in" or "coming";

    private int Add(Figure figure, int next)
    {
        figures.Add(figure);
        return next;
    }

    private string Text(int at) => at >= 0 && at < tokens.Count ? tokens[at].Text : "";

    private string TakeDate(Match date)
    {
        var isIso = date.Groups["iso"].Success;
        var (year, month, day) = isIso ? (Number(date, "y"), Number(date, "m"), Number(date, "d")) : (Number(date, "y2"), Number(date, "m2"), Number(date, "d2"));
        figures.Add(new Figure(FigureKind.Day, (month * 100) + day));
        figures.Add(new Figure(FigureKind.Year, year));
        return " ";
    }

    private static int Number(Match date, string group) => int.Parse(date.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d-])(?:(?<iso>(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))|(?<d2>[0-9]{1,2})[-/](?<m2>[0-9]{1,2})[-/](?<y2>[0-9]{4}))(?![\d-])")]
    private static partial Regex WrittenDates();

    [GeneratedRegex(@"\b[Ee]en\b(?!\s+(jaar|maand|week|dag|uur|procent|miljoen|miljard|keer)\b)")]
    private static partial Regex Articles();
}
