using System.Text.Json.Serialization;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>What a citation shows: a name in the list, a few words, and where it leads or what it opens.</summary>
internal sealed record DigitalDocument(string Name, string Abstract)
{
    [JsonPropertyName("@type")]
    public string SchemaType => "DigitalDocument";

    /// <summary>In Web Chat Markdown; in Teams a card, as <see cref="EncodingFormat"/> says.</summary>
    public string? Text { get; init; }

    public string? EncodingFormat { get; init; }

    public Uri? Url { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }

    public ImageObject? Image { get; init; }
}
