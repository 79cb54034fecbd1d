using System.Collections.Frozen;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering.Proving.Figures;

/// <summary>Numbers written as words, in both languages.</summary>
internal static class NumberWords
{
    private static readonly string[] EnglishSmall =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] DutchSmall =
    [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    private static readonly string[] DutchTens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    private static readonly FrozenDictionary<string, decimal> Dutch = DutchNumbers();
    private static readonly FrozenDictionary<string, decimal> English = EnglishNumbers();

    private static readonly FrozenDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["m"] = 1_000_000,
        ["honderd"] = 100, ["duizend"] = 1_000, ["miljoen"] = 1_000_000, ["miljard"] = 1_000_000_000, ["mln"] = 1_000_000, ["mld"] = 1_000_000_000,
    }.ToFrozenDictionary();

    /// <param name="word">In lowercase, without accents.</param>
    /// <param name="language">The language of the text.</param>
    public static decimal? Value(string word, QuestionLanguage language) =>
        (language == QuestionLanguage.Dutch ? Dutch : English).TryGetValue(word, out var value) ? value : null;

    /// <returns>What the number before the word is multiplied by; null for other words.</returns>
    public static decimal? Multiplier(string word) => Multipliers.TryGetValue(word, out var value) ? value : null;

    private static FrozenDictionary<string, decimal> EnglishNumbers()
    {
        var numbers = new Dictionary<string, decimal> { ["both"] = 2, ["dozen"] = 12 };
        for (var value = 0; value < 100; value++)
        {
            numbers[value < 20 ? EnglishSmall[value] : EnglishTens[(value / 10) - 2] + (value % 10 == 0 ? "" : "-" + EnglishSmall[value % 10])] = value;
        }

        return numbers.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, decimal> DutchNumbers()
    {
        var numbers = new Dictionary<string, decimal> { ["beide"] = 2, ["anderhalf"] = 1.5m, ["anderhalve"] = 1.5m, ["dozijn"] = 12 };
        for (var value = 0; value < 100; value++)
        {
            numbers[BelowHundred(value)] = value;
        }

        for (var hundreds = 1; hundreds < 100; hundreds++)
        {
            for (var rest = 0; rest < 100; rest++)
            {
                var head = (hundreds == 1 ? "" : BelowHundred(hundreds)) + "honderd";
                numbers.TryAdd(head + (rest == 0 ? "" : BelowHundred(rest)), (hundreds * 100) + rest);
                numbers.TryAdd(head + (rest == 0 ? "" : "en" + BelowHundred(rest)), (hundreds * 100) + rest);
            }
        }

        foreach (var (word, value) in numbers.Where(number => number.Value is > 1 and < 1000 && decimal.IsInteger(number.Value)).ToList())
        {
            numbers.TryAdd(word + "duizend", value * 1000);
        }

        // These multiply what stands before them; alone they count one of themselves.
        numbers.Remove("honderd");
        return numbers.ToFrozenDictionary();
    }

    private static string BelowHundred(int value) =>
        value < 20 ? DutchSmall[value]
        : value % 10 == 0 ? DutchTens[(value / 10) - 2]
        : DutchSmall[value % 10] + "en" + DutchTens[(value / 10) - 2];
}
