using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>How far one scope has come.</summary>
/// <param name="Newest">The newest change seen, by the clock of the service.</param>
/// <param name="ListedInFull">When everything was listed last, by our clock.</param>
internal sealed record ScopeState(
    [property: JsonPropertyName("newest")] DateTimeOffset Newest,
    [property: JsonPropertyName("listedInFull")] DateTimeOffset ListedInFull);
