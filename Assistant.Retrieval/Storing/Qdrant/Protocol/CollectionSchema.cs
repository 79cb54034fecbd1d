namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>How a collection is made.</summary>
internal sealed record CollectionSchema
{
    /// <summary>By name; empty when there is no embedding model.</summary>
    public required IReadOnlyDictionary<string, DenseVectorSchema> Vectors { get; init; }

    public required IReadOnlyDictionary<string, SparseVectorSchema> SparseVectors { get; init; }

    /// <summary>Kept by the server for whoever asks.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public required int ShardNumber { get; init; }

    public required int ReplicationFactor { get; init; }

    public required int WriteConsistencyFactor { get; init; }

    public bool OnDiskPayload { get; init; } = true;

    public required StrictMode StrictModeConfig { get; init; }
}
