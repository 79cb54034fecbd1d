using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>One page of a list.</summary>
internal sealed record ListPage
{
    [JsonPropertyName("value")]
    public required IReadOnlyList<JsonElement> Rows { get; init; }

    /// <summary>Where the next page is; not every service gives it.</summary>
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }

    /// <summary>How many rows there are on all pages together.</summary>
    [JsonPropertyName("@odata.count")]
    public int? Count { get; init; }
}
