using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A document named by another one.</summary>
internal sealed record LinkedRecord
{
    public required Guid Id { get; init; }

    [JsonPropertyName("DocumentNummer")]
    public string? Number { get; init; }

    [JsonPropertyName("Onderwerp")]
    public string? Subject { get; init; }

    [JsonPropertyName("Verwijderd")]
    public bool? IsDeleted { get; init; }
}
