using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.LetterViewer;
using Assistant.Retrieval.Storing;

namespace Assistant.Bot.Conversations;

/// <summary>Shows the sources of the last answer in this conversation; without one, the letters that are searched.</summary>
internal sealed class SourcesTurn(LastAnswers answers, LetterLinks links, SnapshotSource letters)
{
    public async Task ShowAsync(Turn turn, Texts texts, CancellationToken cancellationToken)
    {
        var last = answers.Find(turn.ConversationKey);
        var reply = last is not null && ShownQuotes.Of(last) is { Count: > 0 } quotes
            ? Sources(turn, last, quotes, texts) ?? turn.Message(texts.TooMuchToShow)
            : turn.Message(await LettersAsync(texts, cancellationToken));
        await turn.SendAsync(reply, cancellationToken);
    }

    // As many sources as there is room for; null when there is none for even one.
    private Activity? Sources(Turn turn, Answer answer, IReadOnlyList<Quote> quotes, Texts texts)
    {
        if (!ChannelIds.ShowsCards(turn.Activity.ChannelId))
            return turn.Message(ListForm.Sources(quotes, texts, withWords: true));
        for (var count = quotes.Count; count > 0; count--)
        {
            var card = JsonSerializer.SerializeToElement(SourceCard.List([.. quotes.Take(count)], texts, links.For(answer.Language, turn.Origin)));
            if (!ChannelIds.IsTeams(turn.Activity.ChannelId) || TeamsForm.Takes(card.GetRawText().Length))
                return turn.Activity.CreateReply(ActivityTypes.Message) with { Attachments = [new Attachment { ContentType = SourceCard.ContentType, Content = card }] };
        }

        return null;
    }

    private async Task<string> LettersAsync(Texts texts, CancellationToken cancellationToken)
    {
        using var snapshot = await letters.AcquireAsync(cancellationToken);
        return LetterList.Of(snapshot?.Letters ?? [], texts);
    }
}
