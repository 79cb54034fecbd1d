namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Takes up what other copies of the assistant say in conversations that somebody listens to here.</summary>
internal sealed class ConversationFollowing(IConversationLog log, DirectLineConversations conversations) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        log.FollowOthersAsync(
            heard => heard is { Conversation: { } id, Signal: { } signal }
                ? conversations.ShowAsync(id, signal, stoppingToken)
                : conversations.CatchUpAsync(heard.Conversation, stoppingToken),
            stoppingToken);
}
