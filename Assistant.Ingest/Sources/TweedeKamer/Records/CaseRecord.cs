using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A row of Zaak.</summary>
internal sealed record CaseRecord
{
    /// <summary>Such as 2024Z18807.</summary>
    [JsonPropertyName("Nummer")]
    public string? Number { get; init; }
}
