namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record QueryResult(IReadOnlyList<FoundPoint> Points);
