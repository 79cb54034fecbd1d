namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record ScrollResult(IReadOnlyList<Point> Points, Guid? NextPageOffset);
