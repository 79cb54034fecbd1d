namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record QueryBatch(IReadOnlyList<VectorQuery> Searches);
