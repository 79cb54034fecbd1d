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
        var address = letterAddress ?? (_ => null);
        if (ChannelIds.IsTeams(channelId))
            return new TeamsForm(address, canBeRated: answerId is not null).Render(answer);
        return ChannelIds.IsOwn(channelId) ? new WebChatForm(Texts.For(answer.Language), address, answerId).Render(answer) : ListForm.Render(answer);
    }

    /// <returns>The words of an answer that still grows: the rendered answer will begin with them.</returns>
    public static string RenderPart(Answer soFar) =>
        AnswerBody.Words(soFar, soFar.Quotes, Texts.For(soFar.Language), quote => SourceText.Block(quote, Texts.For(soFar.Language)));
}
