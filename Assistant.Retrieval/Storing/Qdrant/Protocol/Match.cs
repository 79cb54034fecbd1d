namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>One value, or any of several: exactly one of both is set.</summary>
internal sealed record Match
{
    public string? Value { get; init; }

    public IReadOnlyList<string>? Any { get; init; }
}
