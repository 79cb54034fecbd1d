using System.Text.Json.Serialization;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What a fetch must remember until the next one.</summary>
internal sealed record FetchState
{
    [JsonPropertyName("scopes")]
    public Dictionary<string, ScopeState> Scopes { get; init; } = [];

    /// <summary>Documents whose letters are still to be withdrawn: their ids, and their numbers.</summary>
    [JsonPropertyName("withdrawing")]
    public Dictionary<Guid, string> Withdrawing { get; init; } = [];

    [JsonPropertyName("wrongSizes")]
    public Dictionary<Guid, WrongSize> WrongSizes { get; init; } = [];
}
