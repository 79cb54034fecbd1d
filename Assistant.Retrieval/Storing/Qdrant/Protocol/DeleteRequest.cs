namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record DeleteRequest(Filter Filter);
