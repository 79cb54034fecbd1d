using System.Globalization;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// How much of a conversation a client has seen, as text that it hands back as it is: all up to a number and, while the log
/// can take no more, all up to a place among what waits for its number. Those places are known to one process only, and
/// its mark tells it from others.
/// </summary>
internal sealed record Watermark(long Number, long Place = 0, string? Mark = null)
{
    /// <returns>Null when the text is none of ours.</returns>
    public static Watermark? Read(string? text) => text?.Split('.') switch
    {
        [var number] when Count(number) is { } seen => new Watermark(seen),
        [var number, var place, var mark] when Count(number) is { } seen && Count(place) is { } last => new Watermark(seen, last, mark),
        _ => null,
    };

    public override string ToString() => Mark is null
        ? Number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Number}.{Place}.{Mark}");

    private static long? Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
