namespace Assistant.Bot.Channels;

/// <summary>What became of an activity, and the id the channel gave it, if any.</summary>
internal sealed record Delivery(bool Taken, string? ActivityId = null)
{
    public static Delivery Refused { get; } = new(false);

    /// <summary>Why it was not taken; null when it was.</summary>
    public DeliveryRefusal? Refusal { get; init; } = Taken ? null : DeliveryRefusal.Other;

    public static Delivery RefusedFor(DeliveryRefusal refusal) => Refused with { Refusal = refusal };
}
