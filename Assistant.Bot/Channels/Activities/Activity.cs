using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Activities;

/// <summary>One Bot Framework activity; members that are not named here are kept as they came.</summary>
internal sealed record Activity
{
    /// <summary>The delivery mode of a caller that takes the replies in the answer to its request.</summary>
    public const string ExpectReplies = "expectReplies";

    public string? Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    /// <summary>Raw, because every channel adds kinds of its own.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>What an installationUpdate did, such as add.</summary>
    public string? Action { get; init; }

    public string? ReplyToId { get; init; }

    public string? DeliveryMode { get; init; }

    public IReadOnlyList<Attachment?>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }

    /// <summary>An activity back to where this one came from, with sender and receiver swapped.</summary>
    public Activity CreateReply(string type) => new()
    {
        Type = type,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        From = (Recipient ?? new ChannelAccount()) with { Role = ChannelAccount.BotRole, Other = Echo.Of(Recipient?.Other) },
        Recipient = From is null ? null : From with { Other = Echo.Of(From.Other) },
        Conversation = Conversation is null ? null : Conversation with { Other = Echo.Of(Conversation.Other) },
        ReplyToId = Id,
        Locale = Locale,
    };
}
