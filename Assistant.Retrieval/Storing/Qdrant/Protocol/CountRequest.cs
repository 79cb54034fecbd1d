namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CountRequest(Filter Filter, bool Exact = true);
