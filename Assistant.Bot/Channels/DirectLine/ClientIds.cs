using System.Text.Json;
using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// The names that clients gave to what they sent, so that what is sent twice is known again: a few bytes for each, and
/// the activity itself decides.
/// </summary>
internal sealed class ClientIds
{
    private readonly Queue<(int Hash, long Number)> known = new();

    public void Add(NumberedActivity entry, long oldestKept)
    {
        while (known.TryPeek(out var oldest) && oldest.Number < oldestKept)
            known.Dequeue();
        if (HashOf(entry.Activity) is { } hash)
            known.Enqueue((hash, entry.Number));
    }

    /// <returns>The numbers under which the same may have been said before.</returns>
    public IReadOnlyList<long> MayHave(Activity activity) =>
        HashOf(activity) is { } hash ? [.. known.Where(entry => entry.Hash == hash).Select(entry => entry.Number)] : [];

    /// <summary>Whether a client sent both as one.</summary>
    public static bool IsSame(Activity one, Activity other) =>
        Of(one) is { } name && name == Of(other) && one.From?.Id == other.From?.Id;

    private static int? HashOf(Activity activity) => Of(activity) is { } name ? HashCode.Combine(activity.From?.Id, name) : null;

    private static string? Of(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
