namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>Term numbers, each once, and the weight of each.</summary>
internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);
