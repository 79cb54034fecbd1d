namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>Bounds of a number; null leaves a side open.</summary>
internal sealed record Range
{
    public long? Gt { get; init; }

    public long? Gte { get; init; }

    public long? Lt { get; init; }

    public long? Lte { get; init; }
}
