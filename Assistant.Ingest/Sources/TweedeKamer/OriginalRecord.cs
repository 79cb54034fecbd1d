using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What is kept beside an original: where it came from and the House's record of it, as received.</summary>
internal sealed record OriginalRecord
{
    /// <summary>The name of the original in the same folder.</summary>
    [JsonPropertyName("file")]
    public required string File { get; init; }

    /// <summary>What the original was downloaded as; another value means another file.</summary>
    [JsonPropertyName("source")]
    public required string Source { get; init; }

    /// <summary>SHA-256 of the original, in lowercase hexadecimal.</summary>
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }

    [JsonPropertyName("record")]
    public required JsonElement Record { get; init; }
}
