using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Reads from the question what is asked for, and from a Dutch sentence whether it holds such a thing.</summary>
internal static partial class AskedFor
{
    public static ExpectedAnswer By(string question)
    {
        foreach (var sign in AnswerSigns.All)
        {
            if (sign.Question.IsMatch(question))
            {
                return sign.Kind;
            }
        }

        return ExpectedAnswer.Anything;
    }

    public static bool IsIn(string sentence, ExpectedAnswer expected)
    {
        foreach (var sign in AnswerSigns.All)
        {
            if (sign.Kind == expected)
            {
                return sign.Sentence.IsMatch(sentence);
            }
        }

        return true;
    }

    /// <summary>Without the asked kind of thing a sentence is no answer, however near its words are.</summary>
    public static bool IsRequired(ExpectedAnswer expected) =>
        expected is ExpectedAnswer.Amount or ExpectedAnswer.Number or ExpectedAnswer.Name or ExpectedAnswer.Appointment or ExpectedAnswer.Identity || IsOfTime(expected);

    /// <returns>Whether the sentence says in full what the question calls by a short form: "the Act on long supervision (Als)".</returns>
    public static bool Introduces(string sentence, string question) =>
        ShortForm().Matches(question).Any(form => sentence.Contains($"({form.Value})", StringComparison.Ordinal));

    private static bool IsOfTime(ExpectedAnswer expected) =>
        expected is ExpectedAnswer.Frequency or ExpectedAnswer.Duration or ExpectedAnswer.Day or ExpectedAnswer.Deadline
            or ExpectedAnswer.Since or ExpectedAnswer.Until or ExpectedAnswer.Year or ExpectedAnswer.ComingTime or ExpectedAnswer.Time;

    [GeneratedRegex(@"(?<!^\W*)\b\p{Lu}[\p{L}\d-]+\b")]
    private static partial Regex ShortForm();
}
