using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What one client still has to receive: what it missed, read as it takes it, and then what is said, in order and bounded.</summary>
/// <param name="missed">Sets of one activity each: the official client hands those of one frame out with pauses between
/// them, and those of the next frame would slip in.</param>
/// <param name="leave">Called when the client is gone.</param>
internal sealed class ActivityStream(IAsyncEnumerable<ActivitySet> missed, Action<ActivityStream> leave) : IDisposable
{
    private const int Capacity = 256;

    private readonly Channel<ActivitySet> waiting = Channel.CreateBounded<ActivitySet>(Capacity);

    /// <exception cref="ConversationLogException">What was missed cannot be read now.</exception>
    public async IAsyncEnumerable<ActivitySet> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var set in missed.WithCancellation(cancellationToken))
            yield return set;
        await foreach (var set in waiting.Reader.ReadAllAsync(cancellationToken))
            yield return set;
    }

    /// <returns>False when the client is too far behind.</returns>
    public bool TrySend(ActivitySet set) => waiting.Writer.TryWrite(set);

    public void End() => waiting.Writer.TryComplete();

    public void Dispose()
    {
        leave(this);
        End();
    }
}
