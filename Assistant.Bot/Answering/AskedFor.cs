namespace Assistant.Bot.Answering;

/// <summary>Reads from the question what is asked for, and from a Dutch sentence whether it holds such a thing.</summary>
internal static class AskedFor
{
    private const int CountedLength = 34;

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
        expected is ExpectedAnswer.Amount or ExpectedAnswer.Number or ExpectedAnswer.Name or ExpectedAnswer.Appointment || IsOfTime(expected);

    /// <returns>The words that each number of the sentence counts: what follows it, up to a few words.</returns>
    public static IEnumerable<string> Counted(string sentence) =>
        AnswerSigns.NumberIn(sentence).Select(number => sentence.Substring(number.Index, Math.Min(CountedLength, sentence.Length - number.Index)));

    private static bool IsOfTime(ExpectedAnswer expected) =>
        expected is ExpectedAnswer.Frequency or ExpectedAnswer.Duration or ExpectedAnswer.Day or ExpectedAnswer.Deadline
            or ExpectedAnswer.Since or ExpectedAnswer.Until or ExpectedAnswer.Year or ExpectedAnswer.ComingTime or ExpectedAnswer.Time;
}
