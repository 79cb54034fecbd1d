using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A row of DocumentPublicatie: an official file of one version.</summary>
internal sealed record PublicationRecord
{
    public required Guid Id { get; init; }

    /// <summary>Xml, Html, Pdf or Odt.</summary>
    public string? DocumentType { get; init; }

    public long? ContentLength { get; init; }

    [JsonPropertyName("Verwijderd")]
    public bool? IsDeleted { get; init; }
}
