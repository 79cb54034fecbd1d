using System.Text.Json;

namespace Assistant.Tests.Support;

/// <summary>One call that a channel received; the path as it stood on the wire.</summary>
internal sealed record ConnectorCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    public string? Type => Body.GetProperty("type").GetString();
}
