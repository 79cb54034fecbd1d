namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CountResult(long Count);
