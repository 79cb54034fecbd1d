namespace Assistant.Ingest.Parsing;

/// <summary>
/// Reads with a library that damaged files may lead astray: on a thread of its own with room for deep structures, for a
/// limited time, and with every fault made a refusal of this one file.
/// </summary>
internal static class GuardedReading
{
    private const int StackSize = 64 * 1024 * 1024;

    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    public static async Task<ReadResult> RunAsync(Func<CancellationToken, ReadResult> read, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var done = new TaskCompletionSource<ReadResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var token = stop.Token;
        var thread = new Thread(() => done.SetResult(Read(read, token)), StackSize) { IsBackground = true, Name = "reading a letter" };
        thread.Start();
        try
        {
            return await done.Task.WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The thread sees this at its next step; where a library never comes to one, it is left behind.
            await stop.CancelAsync();
            return ReadResult.Refused($"reading the file took longer than {limit.TotalSeconds:0} seconds");
        }
    }

    private static ReadResult Read(Func<CancellationToken, ReadResult> read, CancellationToken cancellationToken)
    {
        try
        {
            return read(cancellationToken);
        }
        catch (Exception fault)
        {
            return ReadResult.Refused($"the file is damaged ({fault.GetType().Name}: {fault.Message})");
        }
    }
}
