using System.Text.Json;

namespace Assistant.Bot.Channels.Rendering;

/// <summary>An answer in the form of one channel: Markdown, and the entities that go with it.</summary>
internal sealed record RenderedAnswer(string Text, IReadOnlyList<JsonElement>? Entities = null);
