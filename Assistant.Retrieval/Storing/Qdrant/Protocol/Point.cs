namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>A point to write, or one that was read.</summary>
internal sealed record Point
{
    public required Guid Id { get; init; }

    public required PointPayload Payload { get; init; }

    public PointVectors? Vector { get; init; }
}
