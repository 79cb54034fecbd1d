namespace Assistant.Tests.Support;

/// <summary>A clock whose pauses pass at once; it remembers how long each was to be.</summary>
internal sealed class HastyClock : TimeProvider
{
    private readonly List<TimeSpan> pauses = [];

    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (pauses)
                return [.. pauses];
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (pauses)
            pauses.Add(dueTime);

        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
