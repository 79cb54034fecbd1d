using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>A thumb under a message, in the form that Web Chat reads and sends back when it is pressed.</summary>
internal sealed record FeedbackAction
{
    private const char Separator = '#';

    [JsonPropertyName("@type")]
    public required string SchemaType { get; init; }

    /// <summary>The answer's id and, because one id means one thing, which thumb it is.</summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    public string ActionStatus => "PotentialActionStatus";

    public static IReadOnlyList<FeedbackAction> For(string answerId) =>
    [
        new() { SchemaType = "LikeAction", Id = $"{answerId}{Separator}like" },
        new() { SchemaType = "DislikeAction", Id = $"{answerId}{Separator}dislike" },
    ];

    /// <returns>The id of the answer that an action belongs to.</returns>
    public static string AnswerId(string actionId) => actionId.Split(Separator)[0];
}
