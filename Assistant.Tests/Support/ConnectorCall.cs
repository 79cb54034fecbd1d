using System.Text.Json;

namespace Assistant.Tests.Support;

/// <summary>One call that a channel received; the path as it stood on the wire.</summary>
internal sealed record ConnectorCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    /// <summary>When it came, in ticks of the stopwatch.</summary>
    public long At { get; } = System.Diagnostics.Stopwatch.GetTimestamp();

    public string? Text => Body.TryGetProperty("text", out var text) ? text.GetString() : null;

    /// <summary>Its part in a stream; null when it is none.</summary>
    public JsonElement? StreamInfo => Body.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Cast<JsonElement?>().FirstOrDefault(entity => entity!.Value.GetProperty("type").GetString() == "streaminfo")
        : null;

    public string? Type => Body.GetProperty("type").GetString();
}
