namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>The House writes dates as midnight in Amsterdam.</summary>
internal static class AmsterdamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTime Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment));

    public static DateTimeOffset Midnight(DateOnly date)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
