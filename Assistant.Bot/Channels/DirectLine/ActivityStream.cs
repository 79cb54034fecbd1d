using System.Threading.Channels;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What one client still has to receive, in order and bounded.</summary>
internal sealed class ActivityStream(Action<ActivityStream> leave) : IDisposable
{
    private const int Capacity = 256;

    private readonly Channel<ActivitySet> waiting = Channel.CreateBounded<ActivitySet>(Capacity);

    public ChannelReader<ActivitySet> Reader => waiting.Reader;

    /// <returns>False when the client is too far behind.</returns>
    public bool TrySend(ActivitySet set) => waiting.Writer.TryWrite(set);

    public void End() => waiting.Writer.TryComplete();

    public void Dispose()
    {
        leave(this);
        End();
    }
}
