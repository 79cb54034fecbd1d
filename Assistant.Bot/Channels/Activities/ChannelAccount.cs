using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Activities;

/// <summary>A person or a bot, as a channel knows them.</summary>
internal sealed record ChannelAccount
{
    public const string BotRole = "bot";
    public const string UserRole = "user";

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
