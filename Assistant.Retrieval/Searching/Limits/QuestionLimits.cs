using System.Text;
using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Searching.Limits;

/// <summary>Reads from a question, in Dutch or English, which letters it is put to.</summary>
public static partial class QuestionLimits
{
    /// <param name="question">The words as typed.</param>
    /// <param name="letters">The heads of all letters, newest first.</param>
    /// <param name="today">The day on which it is asked: "the last two years" end there.</param>
    public static LimitedQuestion Read(string question, IReadOnlyList<LetterHead> letters, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(letters);
        var filter = PassageFilter.None;
        var read = new List<(Match Words, string Instead)>();
        if (PaperLimit.In(question, letters) is var (paper, papers))
        {
            filter = papers;
            read.Add((paper, ""));
        }

        if (letters.Count > 0 && (PeriodLimit.In(question, letters[0].Date) ?? RecentPeriod.In(question, today, letters[0].Date)) is var (period, from, to))
        {
            filter = filter with { From = from, To = to };
            read.Add((period, ""));
        }

        if (SignatoryLimit.In(question, letters) is var (name, signedBy, instead))
        {
            filter = filter with { SignedBy = signedBy };
            read.Add((name, instead));
        }

        return new LimitedQuestion(filter, read.Count == 0 ? question : Without(question, read));
    }

    // Words that limit may overlap: "in moties" and "in moties sinds 2023".
    private static string Without(string question, List<(Match Words, string Instead)> read)
    {
        var rest = new StringBuilder();
        var at = 0;
        foreach (var (words, instead) in read.OrderBy(limit => limit.Words.Index))
        {
            if (words.Index >= at)
            {
                rest.Append(question, at, words.Index - at).Append(instead);
            }

            at = Math.Max(at, words.Index + words.Length);
        }

        rest.Append(question, at, question.Length - at);
        return Blanks().Replace(rest.ToString(), blank => blank.Groups["sign"].Success ? blank.Groups["sign"].Value : " ").Trim();
    }

    [GeneratedRegex(@"\s+(?<sign>[?.,!])|\s{2,}")]
    private static partial Regex Blanks();
}
