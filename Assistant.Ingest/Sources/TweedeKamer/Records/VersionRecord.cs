using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A row of DocumentVersie.</summary>
internal sealed record VersionRecord
{
    public Guid? Id { get; init; }

    [JsonPropertyName("Versienummer")]
    public int? Number { get; init; }

    /// <summary>The official identifier, such as kst-28638-241; null until the paper is published.</summary>
    [JsonPropertyName("ExterneIdentifier")]
    public string? OfficialId { get; init; }

    [JsonPropertyName("DocumentPublicatie")]
    public IReadOnlyList<PublicationRecord>? Publications { get; init; }
}
