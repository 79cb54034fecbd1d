namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The clients that listen to one conversation. They come and go under the conversation's lock.</summary>
internal sealed class Listeners(Lock gate)
{
    private const int MaxStreams = 16;

    private readonly List<ActivityStream> streams = [];
    private bool closed;

    /// <param name="missed">What the client gets first.</param>
    public ActivityStream Add(IAsyncEnumerable<ActivitySet> missed)
    {
        lock (gate)
        {
            var stream = new ActivityStream(missed, Leave);
            if (closed)
                stream.End();
            else
                streams.Add(stream);
            // A client that opens one after another and never reads must not pile them up.
            if (streams.Count > MaxStreams)
                Drop(streams[0]);
            return stream;
        }
    }

    public void Send(ActivitySet set)
    {
        lock (gate)
        {
            // A client that does not keep up is let go; it comes back with its watermark.
            foreach (var stream in streams.Where(stream => !stream.TrySend(set)).ToList())
                Drop(stream);
        }
    }

    /// <summary>Ends every stream, and those that are still to come.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            foreach (var stream in streams)
                stream.End();
            streams.Clear();
        }
    }

    private void Leave(ActivityStream stream)
    {
        lock (gate)
            streams.Remove(stream);
    }

    private void Drop(ActivityStream stream)
    {
        streams.Remove(stream);
        stream.End();
    }
}
