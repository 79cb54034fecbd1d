using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What one payload field must be: exactly one of match and range is set.</summary>
internal sealed record Condition(string Key)
{
    public Match? Match { get; init; }

    /// <summary>A <see cref="Protocol.Range"/> or a <see cref="DayRange"/>.</summary>
    public JsonElement? Range { get; init; }

    public static Condition Is(string key, string value) => new(key) { Match = new Match { Value = value } };

    public static Condition IsAny(string key, IReadOnlyList<string> values) => new(key) { Match = new Match { Any = values } };

    public static Condition Between(string key, Range range) => new(key) { Range = JsonSerializer.SerializeToElement(range, QdrantJson.Default.Range) };

    public static Condition Between(string key, DayRange range) => new(key) { Range = JsonSerializer.SerializeToElement(range, QdrantJson.Default.DayRange) };
}
