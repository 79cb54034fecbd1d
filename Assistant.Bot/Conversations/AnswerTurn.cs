using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Channels.Streaming;
using Assistant.Bot.Feedback;
using Assistant.Bot.LetterViewer;

namespace Assistant.Bot.Conversations;

/// <summary>Answers one question: shows the answer while it grows where the channel can, sends it, and keeps it for feedback.</summary>
internal sealed class AnswerTurn(
    AnswerQuestion answer, LastAnswers answers, LetterLinks links, FeedbackLog feedback, TimeProvider clock)
{
    public async Task AnswerAsync(Turn turn, string question, CancellationToken cancellationToken)
    {
        var asked = new Question(question, turn.Activity.Locale, turn.ConversationKey);
        if (!turn.IsResumed && StreamPace.For(turn.Activity) is { } pace)
        {
            await StreamAsync(turn, asked, pace, cancellationToken);
            return;
        }

        var isOwn = ChannelIds.IsOwn(turn.Activity.ChannelId);
        var growing = new GrowingMessage(turn.Delivery, clock, isOwn ? turn.EarlierStreamId : null);
        Activity? shown = null;
        // What another process showed of the answer stays until all of it takes its place.
        AnswerGrew? grew = isOwn && !turn.IsResumed
            ? (soFar, token) => growing.ShowAsync(shown = Message(turn, soFar, null), token)
            : null;
        var given = await FinishedAsync(
            () => TypingSign.ShowDuringAsync(
                turn, () => IsWaitedFor(turn) && !growing.HasBegun, () => answer(asked, grew, cancellationToken), clock, cancellationToken),
            () => EndAsync(turn, growing, shown));
        await KeepAsync(turn, asked, given, message => SendWholeAsync(turn, growing.Complete(message), cancellationToken), cancellationToken);
    }

    // Who gets all replies at once sees no sign in time.
    private static bool IsWaitedFor(Turn turn) => turn.Activity.DeliveryMode != Activity.ExpectReplies;

    private static Task<Delivery> SendWholeAsync(Turn turn, Activity message, CancellationToken cancellationToken) =>
        turn.EarlierStreamId is { } streamId && !ChannelIds.IsOwn(turn.Activity.ChannelId)
            ? AnswerStream.ReplaceAsync(turn, streamId, message, cancellationToken)
            : turn.Delivery.DeliverAsync(message, cancellationToken);

    private async Task StreamAsync(Turn turn, Question asked, StreamPace pace, CancellationToken cancellationToken)
    {
        using var making = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var stream = new AnswerStream(turn, pace, clock, making);
        turn.Stream = stream;
        stream.Begin(SpokenText.TextsFor(turn.Activity).Searching, cancellationToken);
        try
        {
            var given = await answer(asked, (soFar, _) => GrowAsync(stream, soFar), making.Token);
            await KeepAsync(turn, asked, given, message => stream.EndAsync(message, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException) when (stream.IsStopped)
        {
            // The user stopped it and knows so.
        }
    }

    private static Task GrowAsync(AnswerStream stream, Answer soFar)
    {
        stream.Grow(AnswerRenderer.RenderPart(soFar));
        return Task.CompletedTask;
    }

    private async Task KeepAsync(
        Turn turn, Question asked, Answer given, Func<Activity, Task<Delivery>> send, CancellationToken cancellationToken)
    {
        answers.Set(turn.ConversationKey, given);
        var answerId = GivenAnswer.NewId();
        var message = Message(turn, given, feedback.IsOn ? answerId : null);
        var sent = await send(message);
        if (sent.Refusal == DeliveryRefusal.TooLarge)
            sent = await turn.SendAsync(turn.Message(Texts.For(given.Language).TooMuchToShow), cancellationToken);
        await feedback.RememberAsync(new GivenAnswer
        {
            Id = answerId,
            ChannelId = turn.Activity.ChannelId ?? "",
            ConversationId = turn.Activity.Conversation?.Id ?? "",
            ActivityId = sent.ActivityId,
            Question = asked.Text,
            Text = message.Text ?? "",
            Kind = given.Kind,
            Passages = GivenAnswer.PassagesOf(given),
        }, cancellationToken);
    }

    private Activity Message(Turn turn, Answer given, string? answerId)
    {
        var rendered = AnswerRenderer.Render(given, turn.Activity.ChannelId, links.For(given.Language, turn.Origin), answerId);
        return turn.Message(rendered.Text) with
        {
            ChannelData = rendered.ChannelData,
            Entities = rendered.Entities,
            SuggestedActions = given.Suggestions.Count > 0 ? SuggestedActions.Ask(given.Suggestions, turn.Activity.From) : null,
        };
    }

    private static async Task<Answer> FinishedAsync(Func<Task<Answer>> work, Func<Task> brokenOff)
    {
        try
        {
            return await work();
        }
        catch
        {
            await brokenOff();
            throw;
        }
    }

    // A message that stays half written would look as if more were coming.
    private static async Task EndAsync(Turn turn, GrowingMessage growing, Activity? shown)
    {
        if (growing.HasBegun && shown is not null)
            await turn.Delivery.DeliverAsync(growing.Complete(shown), CancellationToken.None);
    }
}
