using System.Globalization;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>Reads one number, in digits or words, from a run of tokens.</summary>
/// <param name="Value">What it says; <see cref="Unreadable"/> when it is written as no number is.</param>
/// <param name="Scale">What its last word multiplied it by; 1 when nothing did.</param>
/// <param name="IsOrdinal">Such as 3rd or 3e.</param>
/// <param name="IsArticle">The Dutch word een, which mostly counts nothing.</param>
/// <param name="Next">The place of the token after it.</param>
internal readonly record struct WrittenNumber(decimal Value, decimal Scale, bool IsOrdinal, bool IsArticle, int Next)
{
    public const decimal Unreadable = -1;

    private const decimal Most = 1_000_000_000_000m;

    public static WrittenNumber? Read(IReadOnlyList<FigureToken> tokens, int at, QuestionLanguage language)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        return tokens[at].IsDigits ? OfDigits(tokens, at, language)
            : CharUnicodeInfo.GetUnicodeCategory(tokens[at].Text[0]) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber ? new WrittenNumber(Unreadable, 1, false, false, at + 1)
            : OfWords(tokens, at, language);
    }

    private static WrittenNumber OfDigits(IReadOnlyList<FigureToken> tokens, int at, QuestionLanguage language)
    {
        var value = Parse(tokens[at].Text, language);
        var next = at + 1;
        if (next < tokens.Count && tokens[at].Touches(tokens[next]) && tokens[next].Text is "st" or "nd" or "rd" or "th" or "e" or "de" or "ste")
        {
            return new WrittenNumber(value, 1, true, false, next + 1);
        }

        return Multiplied(tokens, value, next, false);
    }

    // "two hundred and fifty thousand", "twintig miljoen".
    private static WrittenNumber? OfWords(IReadOnlyList<FigureToken> tokens, int at, QuestionLanguage language)
    {
        var next = at;
        decimal group = 0;
        var any = false;
        while (Small(tokens, next, language, out var small, out var after) && (group == 0 || (group % 100 == 0 && small < 100)))
        {
            group += small;
            next = after;
            any = true;
            if (next < tokens.Count && tokens[next].Text is "hundred" or "honderd" && group < 100)
            {
                group *= 100;
                next++;
            }

            next = next + 1 < tokens.Count && group >= 100 && tokens[next].Text is "and" && Small(tokens, next + 1, language, out _, out _) ? next + 1 : next;
        }

        if (!any)
        {
            return at < tokens.Count && tokens[at].Text is "honderd" or "duizend" ? Multiplied(tokens, 1, at, false) : null;
        }

        return Multiplied(tokens, group, next, next == at + 1 && tokens[at].Written is "een" or "Een");
    }

    private static bool Small(IReadOnlyList<FigureToken> tokens, int at, QuestionLanguage language, out decimal value, out int next)
    {
        value = 0;
        next = at + 1;
        if (at >= tokens.Count)
        {
            return false;
        }

        var joined = at + 2 < tokens.Count && tokens[at + 1].Text == "-" ? NumberWords.Value($"{tokens[at].Text}-{tokens[at + 2].Text}", language) : null;
        if (joined is null && at + 1 < tokens.Count)
        {
            joined = NumberWords.Value($"{tokens[at].Text}-{tokens[at + 1].Text}", language);
            next = joined is null ? next : at + 2;
        }
        else if (joined is not null)
        {
            next = at + 3;
        }

        var found = joined ?? NumberWords.Value(tokens[at].Text, language);
        value = found ?? 0;
        return found is not null;
    }

    private static WrittenNumber Multiplied(IReadOnlyList<FigureToken> tokens, decimal value, int next, bool isArticle)
    {
        decimal scale = 1;
        while (next < tokens.Count && NumberWords.Multiplier(tokens[next].Text) is { } multiplier && (tokens[next].Text != "m" || tokens[next - 1].Touches(tokens[next])))
        {
            scale *= multiplier;
            next++;
        }

        if (next + 2 < tokens.Count && tokens[next].Text == "and" && tokens[next + 1].Text == "a" && tokens[next + 2].Text == "half")
        {
            value += 0.5m;
            next += 3;
        }

        return new WrittenNumber(value < 0 || value > Most || scale > Most ? Unreadable : value * scale, scale, false, isArticle, next);
    }

    // "1.500" is fifteen hundred in Dutch and one and a half in English.
    private static decimal Parse(string digits, QuestionLanguage language)
    {
        var (grouping, point) = language == QuestionLanguage.Dutch ? ('.', ',') : (',', '.');
        var parts = digits.Split(grouping);
        var grouped = parts.Length > 1 && parts[0].Length is > 0 and <= 3 && parts.Skip(1).All(part => part.Split(point)[0].Length == 3);
        var plain = grouped ? digits.Replace(grouping.ToString(), "", StringComparison.Ordinal) : digits;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : Unreadable;
    }
}
