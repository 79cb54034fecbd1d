using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A row of the entity set Document. Of a deleted row everything but its id and time stamps is null.</summary>
internal sealed record DocumentRecord
{
    public required Guid Id { get; init; }

    [JsonPropertyName("Soort")]
    public string? Kind { get; init; }

    [JsonPropertyName("DocumentNummer")]
    public string? Number { get; init; }

    [JsonPropertyName("Titel")]
    public string? Title { get; init; }

    [JsonPropertyName("Onderwerp")]
    public string? Subject { get; init; }

    /// <summary>Local midnight, with the offset of that day.</summary>
    [JsonPropertyName("Datum")]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The number in the dossier; -1 when there is none.</summary>
    [JsonPropertyName("Volgnummer")]
    public int? DossierNumber { get; init; }

    public string? ContentType { get; init; }

    public long? ContentLength { get; init; }

    [JsonPropertyName("GewijzigdOp")]
    public DateTimeOffset? Changed { get; init; }

    [JsonPropertyName("ApiGewijzigdOp")]
    public DateTimeOffset? ChangedInApi { get; init; }

    [JsonPropertyName("Verwijderd")]
    public bool? IsDeleted { get; init; }

    [JsonPropertyName("HuidigeDocumentVersie_Id")]
    public Guid? VersionId { get; init; }

    [JsonPropertyName("HuidigeDocumentVersie")]
    public VersionRecord? Version { get; init; }

    [JsonPropertyName("DocumentActor")]
    public IReadOnlyList<ActorRecord>? Actors { get; init; }

    [JsonPropertyName("Kamerstukdossier")]
    public IReadOnlyList<DossierRecord>? Dossiers { get; init; }

    [JsonPropertyName("Zaak")]
    public IReadOnlyList<CaseRecord>? Cases { get; init; }

    [JsonPropertyName("BijlageDocument")]
    public IReadOnlyList<LinkedRecord>? Attachments { get; init; }

    /// <summary>The document this one hangs on.</summary>
    [JsonPropertyName("BronDocument")]
    public IReadOnlyList<LinkedRecord>? AttachedTo { get; init; }
}
