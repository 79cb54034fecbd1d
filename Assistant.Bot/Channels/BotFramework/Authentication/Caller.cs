namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Who sends an activity, as far as it is proven.</summary>
/// <param name="Kind">What the caller is.</param>
/// <param name="ServiceUrl">The reply address that the connector's token vouches for.</param>
/// <param name="Endorsements">The channels that the key of the connector's token may speak for.</param>
internal sealed record Caller(CallerKind Kind, string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, null, []);

    public static Caller Emulator { get; } = new(CallerKind.Emulator, null, []);
}
