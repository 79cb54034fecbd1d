namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>A hit of a query.</summary>
internal sealed record FoundPoint
{
    public required Guid Id { get; init; }

    public float Score { get; init; }

    public PointPayload? Payload { get; init; }

    /// <summary>The vectors that were asked for.</summary>
    public PointVectors? Vector { get; init; }
}
