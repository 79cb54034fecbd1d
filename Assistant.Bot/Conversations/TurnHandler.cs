using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Conversations;

/// <summary>Decides what the assistant does with one turn: greet, explain, or answer.</summary>
internal sealed class TurnHandler(AnswerTurn answers, GreetedConversations greeted, ConversationMemory memory)
{
    private const int LongestQuestion = 4_000;

    public Task HandleAsync(Turn turn, CancellationToken cancellationToken) => turn.Activity.Type switch
    {
        ActivityTypes.Message => ReplyAsync(turn, cancellationToken),
        ActivityTypes.ConversationUpdate when BringsSomeone(turn.Activity) => GreetAsync(turn, cancellationToken),
        ActivityTypes.InstallationUpdate when Installs(turn.Activity) => GreetAsync(turn, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Tells the user that this turn came to nothing.</summary>
    public static Task ApologiseAsync(Turn turn, Func<Texts, string> reason, CancellationToken cancellationToken) =>
        SayAsync(turn, reason(Texts.For(turn.Activity.Locale)), cancellationToken);

    private static bool BringsSomeone(Activity update) =>
        update.MembersAdded?.Any(member => member?.Id is { Length: > 0 } id && id != update.Recipient?.Id) == true;

    private static bool Installs(Activity update) =>
        update.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true;

    private Task GreetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!greeted.TryClaim(turn.ConversationKey))
            return Task.CompletedTask;
        var texts = Texts.For(turn.Activity.Locale);
        return SendAsync(turn, Message(turn, texts.Greeting) with
        {
            SuggestedActions = SuggestedActions.Ask(texts.ExampleQuestions),
        }, cancellationToken);
    }

    private Task ReplyAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = SpokenText.Of(turn.Activity);
        var texts = Texts.For(turn.Activity.Locale);
        return question.Trim('?', '!', '.', '/', ' ').ToUpperInvariant() switch
        {
            "" when question.Length == 0 => SayAsync(turn, texts.OnlyText, cancellationToken),
            "NIEUW GESPREK" or "NIEUWE CHAT" or "OPNIEUW BEGINNEN" => StartOverAsync(turn, Texts.Dutch, cancellationToken),
            "NEW CHAT" or "NEW CONVERSATION" or "START OVER" => StartOverAsync(turn, Texts.English, cancellationToken),
            "HULP" => SayAsync(turn, Texts.For(QuestionLanguage.Dutch).Help, cancellationToken),
            "HELP" => SayAsync(turn, Texts.For(turn.Activity.Locale ?? "en").Help, cancellationToken),
            _ when question.Length > LongestQuestion => SayAsync(turn, texts.TooLong, cancellationToken),
            _ => answers.AnswerAsync(turn, question, cancellationToken),
        };
    }

    private async Task StartOverAsync(Turn turn, Texts texts, CancellationToken cancellationToken)
    {
        var isForgotten = await memory.ForgetAsync(turn.ConversationKey, cancellationToken);
        await SayAsync(turn, isForgotten ? texts.NewConversation : texts.WentWrong, cancellationToken);
    }

    private static Task<Delivery> SayAsync(Turn turn, string text, CancellationToken cancellationToken) =>
        SendAsync(turn, Message(turn, text), cancellationToken);

    private static Activity Message(Turn turn, string text) =>
        turn.Activity.CreateReply(ActivityTypes.Message) with { Text = text, TextFormat = "markdown" };

    private static Task<Delivery> SendAsync(Turn turn, Activity activity, CancellationToken cancellationToken) =>
        turn.Delivery.DeliverAsync(activity, cancellationToken);
}
