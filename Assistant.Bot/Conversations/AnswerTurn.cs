using Assistant.Bot.Answering;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Feedback;
using Assistant.Bot.LetterViewer;

namespace Assistant.Bot.Conversations;

/// <summary>Answers one question: shows the answer while it grows where the channel can, sends it, and keeps it for feedback.</summary>
internal sealed class AnswerTurn(AnswerQuestion answer, LetterLinks links, FeedbackLog feedback, TimeProvider clock)
{
    public async Task AnswerAsync(Turn turn, string question, CancellationToken cancellationToken)
    {
        await turn.Delivery.DeliverAsync(turn.Activity.CreateReply(ActivityTypes.Typing), cancellationToken);
        var answerId = GivenAnswer.NewId();
        var growing = new GrowingMessage(turn.Delivery, clock);
        var shown = turn.Activity;
        AnswerGrew? grew = ChannelIds.IsOwn(turn.Activity.ChannelId)
            ? (soFar, token) => growing.ShowAsync(shown = Message(turn, soFar, null), token)
            : null;
        var asked = new Question(question, turn.Activity.Locale, turn.ConversationKey);
        var given = await FinishedAsync(() => answer(asked, grew, cancellationToken), () => EndAsync(turn, growing, shown));
        var message = Message(turn, given, feedback.IsOn ? answerId : null);
        var sent = await turn.Delivery.DeliverAsync(growing.Complete(message), cancellationToken);
        await feedback.RememberAsync(new GivenAnswer
        {
            Id = answerId,
            ChannelId = turn.Activity.ChannelId ?? "",
            ConversationId = turn.Activity.Conversation?.Id ?? "",
            ActivityId = sent.ActivityId,
            Question = question,
            Text = message.Text ?? "",
            Kind = given.Kind,
            Passages = GivenAnswer.PassagesOf(given),
        }, cancellationToken);
    }

    private Activity Message(Turn turn, Answer given, string? answerId)
    {
        var rendered = AnswerRenderer.Render(given, turn.Activity.ChannelId, links.For(given.Language, turn.Origin), answerId);
        return turn.Activity.CreateReply(ActivityTypes.Message) with
        {
            Text = rendered.Text,
            TextFormat = "markdown",
            Entities = rendered.Entities,
            SuggestedActions = given.Suggestions.Count > 0 ? SuggestedActions.Ask(given.Suggestions) : null,
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
    private static async Task EndAsync(Turn turn, GrowingMessage growing, Activity shown)
    {
        if (growing.HasBegun)
            await turn.Delivery.DeliverAsync(growing.Complete(shown), CancellationToken.None);
    }
}
