using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Activities;

/// <summary>A conversation, as a channel knows it.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary>In Teams: personal, groupChat or channel.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
