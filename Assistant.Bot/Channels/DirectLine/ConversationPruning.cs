namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Deletes old conversations, at start and every hour.</summary>
internal sealed class ConversationPruning(IConversationLog log, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
            await log.PruneAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
