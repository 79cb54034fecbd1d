using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>The points nearest to a vector, best first.</summary>
internal sealed record VectorQuery
{
    /// <summary>A sparse vector, or the numbers of a dense one.</summary>
    public required JsonElement Query { get; init; }

    public required string Using { get; init; }

    public required Filter Filter { get; init; }

    public required int Limit { get; init; }

    public required IReadOnlyList<string> WithPayload { get; init; }

    public IReadOnlyList<string>? WithVector { get; init; }

    public SearchParams? Params { get; init; }

    /// <summary>Hits that score less are left out.</summary>
    public float? ScoreThreshold { get; init; }
}
