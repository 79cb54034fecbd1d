using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>What a citation shows: a name in the list, and where it leads, or Markdown when it leads nowhere.</summary>
internal sealed record DigitalDocument(string Name, string Abstract, string Text, Uri? Url = null)
{
    [JsonPropertyName("@type")]
    public string SchemaType => "DigitalDocument";
}
