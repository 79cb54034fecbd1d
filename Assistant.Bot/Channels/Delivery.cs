namespace Assistant.Bot.Channels;

/// <summary>What became of an activity, and the id the channel gave it, if any.</summary>
internal sealed record Delivery(bool Taken, string? ActivityId = null)
{
    public static Delivery Refused { get; } = new(false);
}
