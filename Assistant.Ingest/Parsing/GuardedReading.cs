namespace Assistant.Ingest.Parsing;

/// <summary>
/// Reads with a library that damaged files may lead astray: on a thread of its own with room for deep structures, for a
/// limited time, and with every fault made a refusal of this one file.
/// </summary>
internal static class GuardedReading
{
    private const int StackSize = 64 * 1024 * 1024;

    /// <summary>Far more than the largest letter takes.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <exception cref="OperationCanceledException">The caller stopped the reading.</exception>
    public static ReadResult Run(Func<CancellationToken, ReadResult> read, TimeSpan limit, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var done = new ManualResetEventSlim();
        ReadResult? result = null;
        var thread = new Thread(Work, StackSize) { IsBackground = true, Name = "reading a letter" };
        thread.Start();
        if (done.Wait(limit, cancellationToken))
        {
            stop.Dispose();
            done.Dispose();
            return result!;
        }

        // The thread sees this at its next step; where a library never comes to one, it is left behind.
        stop.Cancel();
        return ReadResult.Refused($"reading the file took longer than {limit.TotalSeconds:0} seconds");

        void Work()
        {
            result = Read(read, stop.Token);
            done.Set();
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
