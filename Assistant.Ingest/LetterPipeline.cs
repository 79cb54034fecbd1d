using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Assistant.Ingest;

/// <summary>
/// Prepares files on all cores and hands them on in their own order, so that the result never depends on which was
/// ready first. The number of letters in hand is bounded, so that memory is too.
/// </summary>
internal static class LetterPipeline
{
    private const int AheadPerCore = 8;

    /// <param name="files">In the order to hand them on.</param>
    /// <param name="prepare">Must not throw; called from many threads.</param>
    /// <param name="stop">Begins no further file; those that were begun are handed on.</param>
    public static async IAsyncEnumerable<PreparedLetter> RunAsync(
        IEnumerable<string> files,
        Func<string, PreparedLetter> prepare,
        [EnumeratorCancellation] CancellationToken stop)
    {
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var begun = Channel.CreateBounded<Task<PreparedLetter>>(new BoundedChannelOptions(Environment.ProcessorCount * AheadPerCore)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        var beginning = BeginAsync(files, prepare, cores, begun.Writer, stop);
        try
        {
            await foreach (var letter in begun.Reader.ReadAllAsync(CancellationToken.None))
                yield return await letter;
        }
        finally
        {
            // A storer that failed reads no further, and what was begun must not go on behind its back.
            begun.Writer.TryComplete();
            while (begun.Reader.TryRead(out var letter))
                await letter;

            await beginning;
        }
    }

    private static async Task BeginAsync(
        IEnumerable<string> files,
        Func<string, PreparedLetter> prepare,
        SemaphoreSlim cores,
        ChannelWriter<Task<PreparedLetter>> begun,
        CancellationToken stop)
    {
        foreach (var file in files)
        {
            if (stop.IsCancellationRequested || !await begun.WaitToWriteAsync(CancellationToken.None))
                break;

            await cores.WaitAsync(CancellationToken.None);
            var preparing = Task.Run(() => PrepareAndFree(file, prepare, cores), CancellationToken.None);
            if (begun.TryWrite(preparing))
                continue;

            await preparing;
            break;
        }

        begun.TryComplete();
    }

    private static PreparedLetter PrepareAndFree(string file, Func<string, PreparedLetter> prepare, SemaphoreSlim cores)
    {
        try
        {
            return prepare(file);
        }
        finally
        {
            cores.Release();
        }
    }
}
