using System.Globalization;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>One conversation: what was said, in order, and the clients that listen to it.</summary>
internal sealed class DirectLineConversation(string id, int capacity, TimeProvider clock)
{
    private const int MaxStreams = 16;
    private static readonly TimeSpan ClientTick = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly Queue<Activity> history = new();
    private readonly List<ActivityStream> streams = [];
    private long newest;
    private DateTimeOffset latest;
    private bool closed;

    /// <summary>Gives the activity its id and time, stores it and sends it to every client.</summary>
    public Activity Add(Activity activity) => AddIf(activity, _ => true)!;

    /// <summary>
    /// As <see cref="Add"/>, if the finished activity is admitted. No reply can overtake it meanwhile: clients must see
    /// a question before its answer.
    /// </summary>
    /// <returns>The finished activity, or null when it was not admitted.</returns>
    public Activity? AddIf(Activity activity, Predicate<Activity> admit)
    {
        lock (gate)
        {
            var finished = Finish(activity, $"{id}|{newest + 1:D7}");
            if (!admit(finished))
                return null;
            newest++;
            history.Enqueue(finished);
            if (history.Count > capacity)
                history.Dequeue();
            Send(new ActivitySet([finished], Watermark(newest)));
            return finished;
        }
    }

    /// <summary>Sends an activity to the clients that listen now; it is not stored.</summary>
    public Activity Signal(Activity activity)
    {
        lock (gate)
        {
            var finished = Finish(activity, $"{id}|{Guid.NewGuid():N}");
            Send(new ActivitySet([finished], null));
            return finished;
        }
    }

    /// <summary>What was said after the watermark; everything when there is none or when it is not one of ours.</summary>
    public ActivitySet Since(string? watermark)
    {
        lock (gate)
            return After(watermark);
    }

    /// <summary>Everything after the watermark, and then whatever is said until the stream is closed.</summary>
    public ActivityStream Listen(string? watermark)
    {
        lock (gate)
        {
            var stream = new ActivityStream(Leave);
            if (After(watermark) is { Activities.Count: > 0 } missed)
                stream.TrySend(missed);
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

    /// <summary>Ends every stream; the conversation is being forgotten.</summary>
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

    // Clients sort by time and count in milliseconds.
    private Activity Finish(Activity activity, string activityId)
    {
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % ClientTick.Ticks));
        latest = now > latest ? now : latest + ClientTick;
        return activity with
        {
            Id = activityId,
            Timestamp = latest,
            ChannelId = ChannelIds.DirectLine,
            ServiceUrl = null,
            Conversation = new ConversationAccount { Id = id },
        };
    }

    private ActivitySet After(string? watermark)
    {
        var known = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) && seen <= newest;
        var missed = known ? newest - seen : newest;
        return new ActivitySet([.. history.TakeLast((int)Math.Min(missed, history.Count))], Watermark(newest));
    }

    private void Send(ActivitySet set)
    {
        // A client that does not keep up is let go; it comes back with its watermark.
        foreach (var stream in streams.Where(stream => !stream.TrySend(set)).ToList())
            Drop(stream);
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

    private static string Watermark(long number) => number.ToString(CultureInfo.InvariantCulture);
}
