using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>What "how many" asks the number of, and what the numbers of a Dutch sentence count.</summary>
internal static partial class Counting
{
    private const int CountedLength = 34;

    /// <returns>The words right behind "how many", whatever their role in the question: "minor", "victims"; empty when there are none.</returns>
    public static IReadOnlyList<TextTerm> Named(string question, QuestionLanguage language)
    {
        if (HowMany().Match(question) is not { Success: true } asking)
        {
            return [];
        }

        var rest = question[(asking.Index + asking.Length)..];
        var named = new List<TextTerm>();
        var end = 0;
        foreach (var term in TextTerms.Of(rest, language))
        {
            if (!Joins().IsMatch(rest[end..Math.Max(end, term.Start)]))
            {
                break;
            }

            named.Add(term);
            end = term.End;
        }

        return named;
    }

    /// <returns>The words that each number of the sentence counts: what follows it, up to a few words. Days, ages and what the question says itself count nothing.</returns>
    public static IEnumerable<string> In(string sentence, string question) =>
        from number in AnswerSigns.NumberIn(sentence)
        let end = number.Index + number.Length
        where !CountsNothing().IsMatch(sentence[end..]) && !IsAsked(number.Value, question)
        select string.Concat(number.Value.EndsWith('%') ? "%" : "", sentence.AsSpan(end, Math.Min(CountedLength, sentence.Length - end)));

    private static bool IsAsked(string number, string question) =>
        char.IsDigit(number[0]) && Numbers().Matches(question).Any(asked => asked.Value == number);

    [GeneratedRegex(@"\b(how many|hoeveel|number of|aantal|percentage( of| van)?|(what|which) (share|proportion|percentage) of|welk deel van)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    // What may stand between the words of what is counted: "children and teenagers", "share of the municipalities".
    [GeneratedRegex(@"^\s*((and|en|of|or|the|de|het)\s+)?((other|andere)\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Joins();

    [GeneratedRegex(@"^\s*(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jaar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountsNothing();

    [GeneratedRegex(@"(?<![\w.,-])\d{1,3}([.,]\d+)*%?(?![\w-])")]
    private static partial Regex Numbers();
}
