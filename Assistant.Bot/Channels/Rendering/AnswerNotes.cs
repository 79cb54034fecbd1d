using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>The lines under an answer: which letter is newer, which letters alone were searched, and what must be known of how the answer was made.</summary>
internal static class AnswerNotes
{
    /// <returns>Plain text, one line each; the citations of successions stand in it as [n].</returns>
    public static IReadOnlyList<string> Of(Answer answer, Texts texts)
    {
        var lines = answer.Successions.Select(succession => texts.Newer(Cited(answer, succession.Newer), Cited(answer, succession.Older))).ToList();
        if (answer is { Kind: AnswerKind.Quoted, Limits: { } limits })
            lines.Add(texts.Limited(limits, answer.Coverage));
        if (texts.Notice(answer.Notice) is { Length: > 0 } notice)
            lines.Add(notice);
        return lines;
    }

    private static Quote Cited(Answer answer, int number) => answer.Quotes.First(quote => quote.Number == number);
}
