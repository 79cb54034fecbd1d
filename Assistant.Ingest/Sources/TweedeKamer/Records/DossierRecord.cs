using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A row of Kamerstukdossier.</summary>
internal sealed record DossierRecord
{
    [JsonPropertyName("Titel")]
    public string? Title { get; init; }

    [JsonPropertyName("Nummer")]
    public int? Number { get; init; }

    /// <summary>Such as VI in 36600-VI; null or empty as a rule.</summary>
    [JsonPropertyName("Toevoeging")]
    public string? Suffix { get; init; }

    [JsonPropertyName("HoogsteVolgnummer")]
    public int? HighestPaper { get; init; }

    [JsonPropertyName("Verwijderd")]
    public bool? IsDeleted { get; init; }
}
