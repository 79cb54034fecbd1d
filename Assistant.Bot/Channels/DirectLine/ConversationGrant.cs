using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What a client needs to take part in a conversation.</summary>
internal sealed record ConversationGrant(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
