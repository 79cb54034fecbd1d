namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Stores what waits since the log was away, even when nobody speaks any more; tries again at a steady pace.</summary>
internal sealed class LateStoring(LateConversations late, DirectLineConversations conversations, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var conversation in late.Take())
                await conversations.CatchUpAsync(conversation, stoppingToken);
        }
    }
}
