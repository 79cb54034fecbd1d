using Assistant.Bot.Persistence;

namespace Assistant.Bot.Feedback;

/// <summary>Deletes feedback that has become too old, at start and every few hours.</summary>
internal sealed class FeedbackPruning(FeedbackStore store, TimeProvider clock, ILogger<FeedbackPruning> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await store.PruneAsync(stoppingToken);
            }
            catch (Exception fault) when (SqliteFile.IsFault(fault))
            {
                Log.FeedbackNotStored(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
