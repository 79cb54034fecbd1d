using Assistant.Bot.Channels.Rendering;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Handles accepted turns apart from the requests that brought them, and finishes them at shutdown.</summary>
internal sealed class TurnWorker(
    TurnQueue queue,
    TurnHandler handler,
    IOptions<TurnOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<TurnWorker> logger) : BackgroundService
{
    private static readonly TimeSpan ApologyTime = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not the stopping token: that one cuts off at once what was promised with an acknowledgement.
        using var givingUp = new CancellationTokenSource();
        using var stopping = lifetime.ApplicationStopping.Register(() =>
        {
            queue.Close();
            givingUp.CancelAfter(options.Value.DrainTime);
        });
        var workers = Enumerable.Range(0, options.Value.Parallelism).Select(_ => WorkAsync(givingUp.Token));
        await Task.WhenAll(workers);
        var left = queue.Abandon();
        if (left.Count > 0)
            Log.TurnsLeft(logger, left.Count, left.Count(turn => turn.Receipt is { IsClosed: false }));
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await queue.TakeAsync(cancellationToken) is { } turn)
            {
                await RunAsync(turn, cancellationToken);
                await EndAsync(turn, cancellationToken);
                queue.Finish(turn);
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The drain time is over; the caller counts what is left.
        }
    }

    // What is over without a word is not to be taken up again either, unless it was left to the next process.
    private static async Task EndAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Receipt is { } receipt && !await receipt.CloseAsync(CancellationToken.None))
            cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task BeginAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Receipt is not { } receipt)
            return;
        receipt.GivenUp = cancellationToken;
        if (turn.IsResumed)
            await receipt.CountTryAsync(cancellationToken);
    }

    private async Task RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        await BeginAsync(turn, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.TimeLimit);
        try
        {
            await handler.HandleAsync(turn, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.TurnTookTooLong(logger, turn.Activity.ChannelId, options.Value.TimeLimit);
            await ApologiseAsync(turn, texts => texts.TookTooLong, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TurnFailed(logger, turn.Activity.ChannelId, fault);
            await ApologiseAsync(turn, texts => texts.WentWrong, cancellationToken);
        }
    }

    private async Task ApologiseAsync(Turn turn, Func<Texts, string> reason, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ApologyTime);
        try
        {
            await TurnHandler.ApologiseAsync(turn, reason, limit.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TurnFailed(logger, turn.Activity.ChannelId, fault);
        }
    }
}
