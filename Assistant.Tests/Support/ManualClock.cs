namespace Assistant.Tests.Support;

/// <summary>A clock that stands still until it is told to go on.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long timestamp = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => timestamp;

    public void Advance(TimeSpan time) => timestamp += time.Ticks;
}
