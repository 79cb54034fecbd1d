using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// One conversation: gives what is said its order, and brings it to the clients that listen. What was said is in the log;
/// while that is away it waits here, and the conversation goes on.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls may still wait for the semaphore when the conversation is let go, and it holds nothing to free.")]
internal sealed class DirectLineConversation
{
    private static readonly TimeSpan ClientTick = TimeSpan.FromMilliseconds(1);

    // One after another is said; meanwhile clients may come, go and read.
    private readonly SemaphoreSlim speaking = new(1);
    private readonly Lock gate = new();
    private readonly string id;
    private readonly StoredActivities stored;
    private readonly TimeProvider clock;
    private readonly ClientIds clientIds = new();
    private readonly WaitingActivities waiting;
    private readonly Listeners listeners;
    private long newest;
    private DateTimeOffset latest;
    private long touched;

    public DirectLineConversation(string id, StoredActivities stored, TimeProvider clock)
    {
        this.id = id;
        this.stored = stored;
        this.clock = clock;
        waiting = new WaitingActivities(stored.Capacity);
        listeners = new Listeners(gate);
        touched = clock.GetTimestamp();
    }

    /// <summary>Takes up what was said before this process knew the conversation.</summary>
    /// <returns>False when there is no such conversation.</returns>
    /// <exception cref="ConversationLogException">The log cannot be read now.</exception>
    public async Task<bool> RestoreAsync(CancellationToken cancellationToken)
    {
        var page = await stored.NextAsync(newest, cancellationToken);
        var exists = page is not null;
        for (; page is { Count: > 0 }; page = await stored.NextAsync(newest, cancellationToken))
        {
            lock (gate)
            {
                foreach (var entry in page)
                    Count(entry);
            }
        }

        return exists;
    }

    /// <summary>
    /// Stores what waits for the log, takes up what another copy of the assistant has stored meanwhile, and sends that to
    /// every client here.
    /// </summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) =>
        SpeakAsync(async () => await StoreWaitingAsync() && await TakeUpAsync(cancellationToken), cancellationToken);

    /// <summary>Gives the activity its id and time, stores it and sends it to every client.</summary>
    public async Task<Activity> AddAsync(Activity activity, CancellationToken cancellationToken) =>
        (await AddIfAsync(activity, _ => Task.FromResult(true), cancellationToken))!;

    /// <summary>
    /// As <see cref="AddAsync"/>, if the finished activity is admitted. No reply can overtake it meanwhile: clients must
    /// see a question before its answer. What a client sends a second time is the same activity still.
    /// </summary>
    /// <returns>The finished activity, or null when it was not admitted.</returns>
    /// <exception cref="ConversationLogException">Whether it was said before cannot be told now.</exception>
    public Task<Activity?> AddIfAsync(Activity activity, Func<Activity, Task<bool>> admit, CancellationToken cancellationToken) => SpeakAsync(
        async () =>
        {
            if (await SaidBeforeAsync(activity, cancellationToken) is { } earlier)
                return earlier;
            var finished = Finish(activity);
            if (!await admit(finished))
                return null;
            // What was admitted will be answered, so it is stored even when its sender has hung up.
            await SayAsync(finished);
            return finished;
        },
        cancellationToken);

    /// <summary>Sends an activity to the clients that listen now; it is not stored, and overtakes nothing that is.</summary>
    public Task<Activity> SignalAsync(Activity activity, CancellationToken cancellationToken) => SpeakAsync(
        async () =>
        {
            var finished = Finish(activity);
            listeners.Send(new ActivitySet([finished], null));
            await stored.SignalAsync(new NumberedActivity(newest, finished), cancellationToken);
            return finished;
        },
        cancellationToken);

    /// <summary>Shows what another copy of the assistant shows, unless more has been said since.</summary>
    public Task ShowAsync(NumberedActivity signal, CancellationToken cancellationToken) => SpeakAsync(
        async () =>
        {
            var isReached = newest >= signal.Number || await TakeUpAsync(cancellationToken);
            if (isReached && newest == signal.Number)
                listeners.Send(new ActivitySet([signal.Activity], null));
            return isReached;
        },
        cancellationToken);

    /// <summary>What was said after the watermark; everything when there is none or when it is not one of ours.</summary>
    /// <exception cref="ConversationLogException">The log cannot be read now.</exception>
    public async Task<ActivitySet> SinceAsync(string? watermark, CancellationToken cancellationToken)
    {
        // Of another copy that is ahead of this one.
        if (Watermark.Read(watermark)?.Number > Volatile.Read(ref newest))
            await CatchUpAsync(cancellationToken);
        IAsyncEnumerable<ActivitySet> missed;
        string now;
        lock (gate)
            (missed, now) = (After(watermark), $"{waiting.WatermarkAt(newest)}");
        var activities = new List<Activity>();
        await foreach (var set in missed.WithCancellation(cancellationToken))
            activities.AddRange(set.Activities);
        return new ActivitySet(activities, now);
    }

    /// <summary>Everything after the watermark, and then whatever is said until the stream is closed.</summary>
    public ActivityStream Listen(string? watermark)
    {
        lock (gate)
            return listeners.Add(After(watermark));
    }

    /// <summary>Whether the log was told so long ago that somebody is still here; then it counts as told now.</summary>
    public bool IsTouchDue(TimeSpan every)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(touched) < every)
                return false;
            touched = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>Ends every stream; this process lets the conversation go.</summary>
    public void Close() => listeners.Close();

    // One at a time.
    private async Task<T> SpeakAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await speaking.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            speaking.Release();
        }
    }

    private async Task SayAsync(Activity finished)
    {
        if (await StoreWaitingAsync() && await TryStoreAsync(finished))
            return;
        lock (gate)
        {
            waiting.Add(finished);
            Send([finished]);
        }
    }

    /// <returns>Whether nothing waits any more.</returns>
    private async Task<bool> StoreWaitingAsync()
    {
        while (waiting.First is { } first)
        {
            if (!await TryStoreAsync(first))
                return false;
        }

        return true;
    }

    private async Task<bool> TryStoreAsync(Activity said)
    {
        var waited = waiting.First == said;
        do
        {
            var entry = new NumberedActivity(newest + 1, said);
            var appended = await stored.TryAppendAsync(entry, CancellationToken.None);
            if (appended == Appended.Stored)
            {
                lock (gate)
                    Append(entry);
                return true;
            }

            if (appended == Appended.Failed || !await TakeUpAsync(CancellationToken.None))
                return false;
        }
        // Among what was taken up it may be itself: stored, without our having heard so.
        while (!waited || waiting.First == said);
        return true;
    }

    /// <returns>Whether somebody else has spoken.</returns>
    private async Task<bool> TakeUpAsync(CancellationToken cancellationToken)
    {
        var before = newest;
        try
        {
            while (await stored.NextAsync(newest, cancellationToken) is { Count: > 0 } page)
            {
                lock (gate)
                    page.ToList().ForEach(Append);
                page.ToList().ForEach(stored.Remember);
            }
        }
        catch (ConversationLogException)
        {
            // The log has said so already; what is there is taken up when somebody speaks, listens or the line is back.
        }

        return newest > before;
    }

    // Clients have seen what waited; they learn its number.
    private void Append(NumberedActivity entry)
    {
        Count(entry);
        Send(waiting.Remove(entry.Activity) ? [] : [entry.Activity]);
    }

    private void Count(NumberedActivity entry)
    {
        newest = entry.Number;
        latest = entry.Activity.Timestamp is { } time && time > latest ? time : latest;
        clientIds.Add(entry, stored.Oldest(newest));
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

    private async Task<Activity?> SaidBeforeAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var number in clientIds.MayHave(activity))
        {
            if (await stored.FindAsync(number, cancellationToken) is { } said && ClientIds.IsSame(said, activity))
                return said;
        }

        return waiting.Find(said => ClientIds.IsSame(said, activity));
    }

    private IAsyncEnumerable<ActivitySet> After(string? watermark)
    {
        var seen = Watermark.Read(watermark) is { } ours && ours.Number <= newest ? ours : new Watermark(0);
        return ReadAsync(seen.Number, newest, waiting.After(seen, newest));
    }

    private async IAsyncEnumerable<ActivitySet> ReadAsync(
        long after, long last, IReadOnlyList<ActivitySet> held, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var entry in stored.BetweenAsync(after, last, cancellationToken))
            yield return new ActivitySet([entry.Activity], $"{new Watermark(entry.Number)}");
        foreach (var set in held)
            yield return set;
    }

    private void Send(IReadOnlyList<Activity> activities) =>
        listeners.Send(new ActivitySet(activities, $"{waiting.WatermarkAt(newest)}"));
}
