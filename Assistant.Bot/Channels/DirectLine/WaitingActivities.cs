using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What was said in one conversation while the log could not take it, a bounded number; each has a place, counted from 1.</summary>
internal sealed class WaitingActivities(int capacity)
{
    // Watermarks of another process, or of before a restart, must not be taken for ours.
    private readonly string mark = Guid.NewGuid().ToString("N")[..8];
    private readonly List<(long Place, Activity Activity)> waiting = [];
    private long places;

    public Activity? First => waiting is [var first, ..] ? first.Activity : null;

    /// <summary>The watermark of whoever has seen all up to this number, and all that waits.</summary>
    public Watermark WatermarkAt(long number) => waiting is [.., var last] ? new Watermark(number, last.Place, mark) : new Watermark(number);

    public void Add(Activity activity)
    {
        waiting.Add((++places, activity));
        if (waiting.Count > capacity)
            waiting.RemoveAt(0);
    }

    /// <returns>Whether it waited.</returns>
    public bool Remove(Activity activity) => waiting.RemoveAll(entry => entry.Activity.Id == activity.Id) > 0;

    public Activity? Find(Predicate<Activity> fits) => waiting.Find(entry => fits(entry.Activity)).Activity;

    /// <summary>What the holder of a watermark has not seen, each with the watermark of whoever has seen it and all up to a number.</summary>
    public IReadOnlyList<ActivitySet> After(Watermark seen, long number) =>
    [
        .. waiting.Where(entry => seen.Mark != mark || entry.Place > seen.Place)
            .Select(entry => new ActivitySet([entry.Activity], new Watermark(number, entry.Place, mark).ToString())),
    ];
}
