using Assistant.Retrieval.Embedding;
using Microsoft.Extensions.Options;

namespace Assistant.Ingest.Commands;

/// <summary>Turns what a disk, a server or a setting can do to a command into a message and an exit code.</summary>
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
        catch (OptionsValidationException fault)
        {
            foreach (var problem in fault.Failures)
                error.WriteLine(Printable.Of(problem));

            return ExitCodes.NothingDone;
        }
        catch (EmbeddingFault fault)
        {
            error.WriteLine($"No vectors can be made. {Printable.Of(fault.Message)} What was stored before is still there; run this again, no text is embedded twice.");
            return ExitCodes.SourceFault;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine($"The stored letters cannot be used: {Printable.Of(fault.Message)}");
            return ExitCodes.StoreFault;
        }
    }
}
