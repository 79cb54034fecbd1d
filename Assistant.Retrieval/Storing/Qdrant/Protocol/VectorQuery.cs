using System.Text.Json;

namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>The points nearest to a vector, best first.</summary>
internal sealed record VectorQuery
{
    /// <summary>A sparse vector.</summary>
    public required JsonElement Query { get; init; }

    public required string Using { get; init; }

    public required Filter Filter { get; init; }

    public required int Limit { get; init; }

    public required IReadOnlyList<string> WithPayload { get; init; }
}
