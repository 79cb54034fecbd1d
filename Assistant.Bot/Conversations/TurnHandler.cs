using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Rendering;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;

namespace Assistant.Bot.Conversations;

/// <summary>Decides what the assistant does with one turn: greet, explain, or answer.</summary>
internal sealed class TurnHandler(
    GreetedConversations greeted, AnswerTurn questions, SourcesTurn sources, LastAnswers answers, ConversationMemory memory)
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
        SayAsync(turn, reason(SpokenText.TextsFor(turn.Activity)), cancellationToken);

    private static bool BringsSomeone(Activity update) =>
        update.MembersAdded?.Any(member => member?.Id is { Length: > 0 } id && id != update.Recipient?.Id) == true;

    private static bool Installs(Activity update) =>
        update.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true;

    private Task GreetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!greeted.TryClaim(turn.ConversationKey))
            return Task.CompletedTask;
        return WelcomeAsync(turn, Texts.For(turn.Activity.Locale), cancellationToken);
    }

    private static Task<Delivery> WelcomeAsync(Turn turn, Texts texts, CancellationToken cancellationToken) =>
        turn.SendAsync(turn.Message(texts.Greeting) with
        {
            SuggestedActions = SuggestedActions.Ask(texts.ExampleQuestions, asker: null),
        }, cancellationToken);

    private Task ReplyAsync(Turn turn, CancellationToken cancellationToken)
    {
        var text = SpokenText.Of(turn.Activity);
        var (command, language) = Commands.Read(text);
        return command switch
        {
            Command.Help => SayAsync(turn, Texts.For(language, turn.Activity.Locale ?? "en").Help, cancellationToken),
            Command.Sources => sources.ShowAsync(turn, Texts.For(language, turn.Activity.Locale), cancellationToken),
            Command.NewConversation => ForgetAsync(turn, Texts.For(language, turn.Activity.Locale), cancellationToken),
            Command.Greeting => WelcomeAsync(turn, Texts.For(language, turn.Activity.Locale), cancellationToken),
            Command.Thanks => SayAsync(turn, Texts.For(language, turn.Activity.Locale).Courtesy, cancellationToken),
            _ when text.Length == 0 => SayAsync(turn, Texts.For(turn.Activity.Locale).OnlyText, cancellationToken),
            _ when text.Length > LongestQuestion => SayAsync(turn, SpokenText.TextsFor(turn.Activity).TooLong, cancellationToken),
            _ => questions.AnswerAsync(turn, text, cancellationToken),
        };
    }

    private async Task ForgetAsync(Turn turn, Texts texts, CancellationToken cancellationToken)
    {
        answers.Forget(turn.ConversationKey);
        // Nobody may believe that what was said is forgotten when it is not.
        var isForgotten = await memory.ForgetAsync(turn.ConversationKey, cancellationToken);
        await SayAsync(turn, isForgotten ? texts.NewConversation : texts.WentWrong, cancellationToken);
    }

    private static Task<Delivery> SayAsync(Turn turn, string text, CancellationToken cancellationToken) =>
        turn.SendAsync(turn.Message(text), cancellationToken);
}
