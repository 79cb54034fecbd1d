using System.Text.Json;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>An answer in the form of one channel: Markdown, and the entities that go with it.</summary>
internal sealed record RenderedAnswer(string Text, IReadOnlyList<JsonElement>? Entities = null)
{
    /// <summary>What only this channel understands; null when there is nothing.</summary>
    public JsonElement? ChannelData { get; init; }
}
