namespace Assistant.Tests.Support;

/// <summary>A calendar that a test moves; timers stay real.</summary>
internal sealed class ManualCalendar(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public ManualCalendar()
        : this(new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public void Advance(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
