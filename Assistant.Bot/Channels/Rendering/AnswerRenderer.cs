using Assistant.Bot.Answering;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>Gives an answer the form of the channel it goes to.</summary>
internal static class AnswerRenderer
{
    /// <param name="answer">What to say.</param>
    /// <param name="channelId">Where it will be shown.</param>
    /// <param name="letterAddress">Where the reader can see quoted words in their letter; null when not known.</param>
    /// <param name="answerId">Names the answer when it is rated; null when it cannot be.</param>
    public static RenderedAnswer Render(Answer answer, string? channelId, Func<Quote, Uri?>? letterAddress = null, string? answerId = null)
    {
        var texts = Texts.For(answer.Language);
        IReadOnlyList<Quote> quotes = answer.Nearest is { } nearest && answer.Quotes.Count == 0
            ? [nearest with { Number = 1 }]
            : answer.Quotes;
        var opening = Opening(answer, texts);
        if (ChannelIds.IsOwn(channelId))
            return new WebChatForm(texts, letterAddress ?? (_ => null), answerId).Render(answer, opening, quotes);
        return quotes.Count == 0 ? new RenderedAnswer(opening) : ListForm.Render(opening, quotes, texts);
    }

    private static string Opening(Answer answer, Texts texts) => answer.Kind switch
    {
        AnswerKind.Quoted => texts.QuotesFollow,
        AnswerKind.AboutLetter => texts.LetterFollows,
        AnswerKind.NoLetters => texts.NoLetters,
        AnswerKind.NothingAsked => texts.NothingAsked,
        AnswerKind.NotInLetters when answer.Refusal == Refusal.OtherTask => texts.OtherTask,
        AnswerKind.NotInLetters when answer.Nearest is not null => $"{texts.NotInLetters(answer.Coverage)}\n\n{texts.NearestFollows}",
        AnswerKind.NotInLetters => texts.NotInLetters(answer.Coverage),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Kind, "An answer of an unknown kind."),
    };
}
