namespace Assistant.Ingest.Commands;

/// <summary>Turns what a disk can do to a command into a message and an exit code.</summary>
internal static class StoreFaults
{
    public static async Task<int> GuardAsync(TextWriter error, Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            return await command(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Stopped.");
            return ExitCodes.Stopped;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine($"The data directory cannot be used: {Printable.Of(fault.Message)}");
            return ExitCodes.StoreFault;
        }
    }
}
