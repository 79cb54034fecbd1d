using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>A file that came in another size than its record says.</summary>
/// <param name="Source">Which file.</param>
/// <param name="Day">On which day, in universal time.</param>
/// <param name="Times">How often that day.</param>
internal sealed record WrongSize(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("day")] DateOnly Day,
    [property: JsonPropertyName("times")] int Times);
