using System.Net.Http.Headers;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>Keeps a pause between calls, however many ask at once.</summary>
internal sealed class CallPace(TimeSpan pause, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private long? last;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is { } then && pause - clock.GetElapsedTime(then) is var left && left > TimeSpan.Zero)
                await Task.Delay(left, clock, cancellationToken);

            last = clock.GetTimestamp();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>The pause that a server asks for; null when it asks none.</returns>
    public TimeSpan? Asked(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };

    public void Dispose() => turn.Dispose();
}
