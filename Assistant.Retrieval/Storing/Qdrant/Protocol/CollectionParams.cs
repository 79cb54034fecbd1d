namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CollectionParams(
    IReadOnlyDictionary<string, DenseVectorSchema>? Vectors,
    IReadOnlyDictionary<string, SparseVectorSchema>? SparseVectors);
