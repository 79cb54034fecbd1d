using System.Globalization;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Activities in order; the watermark asks for what follows them, and is null when nothing was stored.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark)
{
    /// <summary>
    /// The same, one activity each. The official client hands the activities of one frame out with pauses between them,
    /// and those of the next frame would slip in.
    /// </summary>
    public IEnumerable<ActivitySet> OneByOne() => Activities.Select((activity, place) => new ActivitySet(
        [activity], Watermark is null ? null : Earlier(Watermark, Activities.Count - 1 - place)));

    // Activities are numbered without gaps, and the watermark is the last one's number.
    private static string Earlier(string watermark, int by) =>
        (long.Parse(watermark, CultureInfo.InvariantCulture) - by).ToString(CultureInfo.InvariantCulture);
}
