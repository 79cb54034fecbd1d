using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Activities in order; the watermark asks for what follows them, and is null when nothing was stored.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);
