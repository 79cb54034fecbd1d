namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Takes up what other copies of the assistant say in conversations that somebody listens to here.</summary>
internal sealed class ConversationFollowing(IConversationLog log, DirectLineConversations conversations) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        log.FollowOthersAsync(conversation => conversations.CatchUpAsync(conversation, stoppingToken), stoppingToken);
}
