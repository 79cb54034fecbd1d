using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer.Records;

/// <summary>A row of DocumentActor: who signed, or who received.</summary>
internal sealed record ActorRecord
{
    [JsonPropertyName("ActorNaam")]
    public string? Name { get; init; }

    [JsonPropertyName("Functie")]
    public string? Office { get; init; }

    /// <summary>Such as "Eerste ondertekenaar" or "Mede ondertekenaar".</summary>
    [JsonPropertyName("Relatie")]
    public string? Role { get; init; }

    [JsonPropertyName("Verwijderd")]
    public bool? IsDeleted { get; init; }
}
