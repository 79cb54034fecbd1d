using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>One conversation: what was said, in order, and the clients that listen to it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls may still wait for the semaphore when the conversation is let go, and it holds nothing to free.")]
internal sealed class DirectLineConversation(string id, int capacity, IConversationLog log, TimeProvider clock)
{
    private const int MaxStreams = 16;
    private static readonly TimeSpan ClientTick = TimeSpan.FromMilliseconds(1);

    // One after another is said; meanwhile clients may come, go and read.
    private readonly SemaphoreSlim speaking = new(1);
    private readonly Lock gate = new();
    private readonly Queue<Activity> history = new();
    private readonly List<ActivityStream> streams = [];
    private long newest;
    private DateTimeOffset latest;
    private bool closed;

    /// <summary>Takes up what was said before this process knew the conversation.</summary>
    public void Restore(IEnumerable<NumberedActivity> entries)
    {
        lock (gate)
        {
            foreach (var entry in entries.Where(entry => entry.Number > newest))
                Append(entry);
        }
    }

    /// <summary>Takes up what another copy of the assistant has stored meanwhile, and sends it to every client here.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await speaking.WaitAsync(cancellationToken);
        try
        {
            Restore(await log.ReadAsync(id, newest, cancellationToken) ?? []);
        }
        finally
        {
            speaking.Release();
        }
    }

    /// <summary>Gives the activity its id and time, stores it and sends it to every client.</summary>
    public async Task<Activity> AddAsync(Activity activity, CancellationToken cancellationToken) =>
        (await AddIfAsync(activity, _ => Task.FromResult(true), cancellationToken))!;

    /// <summary>
    /// As <see cref="AddAsync"/>, if the finished activity is admitted. No reply can overtake it meanwhile: clients must
    /// see a question before its answer. What a client sends a second time is the same activity still.
    /// </summary>
    /// <returns>The finished activity, or null when it was not admitted.</returns>
    public async Task<Activity?> AddIfAsync(Activity activity, Func<Activity, Task<bool>> admit, CancellationToken cancellationToken)
    {
        await speaking.WaitAsync(cancellationToken);
        try
        {
            if (SaidBefore(activity) is { } earlier)
                return earlier;
            var finished = Finish(activity);
            // What was admitted will be answered, so it is stored even when its sender has hung up.
            return await admit(finished) ? await StoreAsync(finished) : null;
        }
        finally
        {
            speaking.Release();
        }
    }

    /// <summary>Sends an activity to the clients that listen now; it is not stored, and overtakes nothing that is.</summary>
    public async Task<Activity> SignalAsync(Activity activity, CancellationToken cancellationToken)
    {
        await speaking.WaitAsync(cancellationToken);
        try
        {
            lock (gate)
            {
                var finished = Finish(activity);
                Send(new ActivitySet([finished], null));
                return finished;
            }
        }
        finally
        {
            speaking.Release();
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

    /// <summary>Ends every stream; this process lets the conversation go.</summary>
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

    private async Task<Activity> StoreAsync(Activity finished)
    {
        for (; ; )
        {
            var entry = new NumberedActivity(newest + 1, finished);
            if (await log.TryAppendAsync(id, entry, CancellationToken.None))
            {
                lock (gate)
                    Append(entry);
                return finished;
            }

            // Somebody else has spoken meanwhile.
            Restore(await log.ReadAsync(id, newest, CancellationToken.None) ?? []);
        }
    }

    private void Append(NumberedActivity entry)
    {
        newest = entry.Number;
        latest = entry.Activity.Timestamp is { } time && time > latest ? time : latest;
        history.Enqueue(entry.Activity);
        if (history.Count > capacity)
            history.Dequeue();
        Send(new ActivitySet([entry.Activity], Watermark(newest)));
    }

    // Clients sort by time and count in milliseconds.
    private Activity Finish(Activity activity)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            now = now.AddTicks(-(now.Ticks % ClientTick.Ticks));
            latest = now > latest ? now : latest + ClientTick;
            var activityId = $"{id}|{Guid.NewGuid():N}";
            return activity with
            {
                Id = activityId,
                ChannelData = LivestreamData.Named(activity.ChannelData, activityId),
                Timestamp = latest,
                ChannelId = ChannelIds.DirectLine,
                ServiceUrl = null,
                Conversation = new ConversationAccount { Id = id },
            };
        }
    }

    private Activity? SaidBefore(Activity activity)
    {
        if (ClientId(activity) is not { } clientId)
            return null;
        lock (gate)
            return history.FirstOrDefault(said => said.From?.Id == activity.From?.Id && ClientId(said) == clientId);
    }

    private static string? ClientId(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

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
