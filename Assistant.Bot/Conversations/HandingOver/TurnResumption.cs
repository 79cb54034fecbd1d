namespace Assistant.Bot.Conversations.HandingOver;

/// <summary>
/// Takes up the turns that other processes left unanswered: before this one takes in anything new, so that what is sent
/// again is known already, and every now and then for processes that stop later.
/// </summary>
internal sealed class TurnResumption(OpenTurns turns, TurnResumer resumer, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ResumeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Takes up what is left by now.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var turn in await turns.FindLeftAsync(cancellationToken))
        {
            if (await turns.TryTakeAsync(turn, cancellationToken)
                && !await resumer.TryResumeAsync(turn, new TurnReceipt(turns, turn.Id), cancellationToken))
                await turns.GiveBackAsync(turn, cancellationToken);
        }

        await turns.PruneAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await ResumeAsync(stoppingToken);
    }
}
