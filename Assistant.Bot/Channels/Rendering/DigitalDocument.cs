using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>What a citation shows: a name in the list, and Markdown when it is opened.</summary>
internal sealed record DigitalDocument(string Name, string Abstract, string Text)
{
    [JsonPropertyName("@type")]
    public string SchemaType => "DigitalDocument";
}
