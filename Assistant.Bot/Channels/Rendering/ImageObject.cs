using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>The picture of a kind of document, by its name in Teams.</summary>
internal sealed record ImageObject(string Name)
{
    [JsonPropertyName("@type")]
    public string SchemaType => "ImageObject";
}
