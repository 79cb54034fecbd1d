using Assistant.Bot.Answering;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Channels.Streaming;
using Assistant.Bot.Feedback;
using Assistant.Bot.LetterViewer;

namespace Assistant.Bot.Conversations;

/// <summary>Answers one question, before the reader's eyes where the channel allows it.</summary>
internal sealed class QuestionTurn(
    AnswerQuestion answer, LastAnswers answers, LetterLinks links, FeedbackLog feedback, TimeProvider clock)
{
    public async Task AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var question = new Question(text, turn.Activity.Locale, turn.ConversationKey);
        if (StreamPace.For(turn.Activity) is { } pace)
        {
            await StreamAsync(turn, question, pace, cancellationToken);
            return;
        }

        await turn.Delivery.DeliverAsync(turn.Activity.CreateReply(ActivityTypes.Typing), cancellationToken);
        await SendAsync(turn, question, await answer(question, grew: null, cancellationToken), cancellationToken);
    }

    private async Task StreamAsync(Turn turn, Question question, StreamPace pace, CancellationToken cancellationToken)
    {
        using var making = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var stream = new AnswerStream(turn, pace, clock, making);
        turn.Stream = stream;
        stream.Begin(Texts.For(turn.Activity.Locale).Searching, cancellationToken);
        try
        {
            var given = await answer(question, (soFar, _) => GrowAsync(stream, soFar), making.Token);
            await SendAsync(turn, question, given, cancellationToken);
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

    private async Task SendAsync(Turn turn, Question question, Answer given, CancellationToken cancellationToken)
    {
        answers.Set(turn.ConversationKey, given);
        var answerId = GivenAnswer.NewId();
        var rendered = AnswerRenderer.Render(
            given, turn.Activity.ChannelId, links.For(given.Language, turn.Origin), feedback.IsOn ? answerId : null);
        var sent = await turn.SendAsync(
            turn.Message(rendered.Text) with
            {
                Entities = rendered.Entities,
                ChannelData = rendered.ChannelData,
                SuggestedActions = given.Suggestions.Count > 0 ? SuggestedActions.Ask(given.Suggestions.Take(3)) : null,
            },
            cancellationToken);
        await feedback.RememberAsync(new GivenAnswer
        {
            Id = answerId,
            ChannelId = turn.Activity.ChannelId ?? "",
            ConversationId = turn.Activity.Conversation?.Id ?? "",
            ActivityId = sent.ActivityId,
            Question = question.Text,
            Text = rendered.Text,
            Kind = given.Kind,
            Passages = GivenAnswer.PassagesOf(given),
        }, cancellationToken);
    }
}
