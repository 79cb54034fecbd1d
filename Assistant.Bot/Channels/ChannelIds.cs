namespace Assistant.Bot.Channels;

/// <summary>The channels that the assistant treats in their own way.</summary>
internal static class ChannelIds
{
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";

    public const string Teams = "msteams";
    public const string Emulator = "emulator";

    public static bool IsTeams(string? channelId) => string.Equals(channelId, Teams, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the channel is known to show Adaptive Cards.</summary>
    public static bool ShowsCards(string? channelId) =>
        IsTeams(channelId) || IsOwn(channelId) || string.Equals(channelId, Emulator, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the channel is served by this process, so that nobody may claim it from outside.</summary>
    public static bool IsOwn(string? channelId) =>
        string.Equals(channelId, DirectLine, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channelId, WebChat, StringComparison.OrdinalIgnoreCase);
}
