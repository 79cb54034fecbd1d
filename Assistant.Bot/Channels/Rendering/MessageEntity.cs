using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>The one root entity of a message with citations, in the form that Web Chat and Teams read.</summary>
internal sealed record MessageEntity(IReadOnlyList<Claim>? Citation, IReadOnlyList<FeedbackAction>? PotentialAction = null)
{
    public string Type => "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType => "Message";

    [JsonPropertyName("@context")]
    public string Context => "https://schema.org";

    /// <summary>In Teams: how the message came about.</summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }

    /// <summary>Empty means: the message that carries this entity.</summary>
    [JsonPropertyName("@id")]
    public string Id => "";
}
