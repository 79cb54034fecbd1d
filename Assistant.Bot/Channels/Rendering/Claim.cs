using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>One citation; the position is the number between brackets in the text.</summary>
internal sealed record Claim(int Position, DigitalDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string SchemaType => "Claim";
}
