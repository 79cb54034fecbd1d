namespace Assistant.Tests.Support;

/// <summary>A clock on which waiting takes no time: every timer moves the clock to where it is due and fires at once.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(
            due =>
            {
                if (dueTime > TimeSpan.Zero)
                    Interlocked.Add(ref ticks, dueTime.Ticks);
                callback(due);
            },
            state,
            dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime,
            Timeout.InfiniteTimeSpan);
}
