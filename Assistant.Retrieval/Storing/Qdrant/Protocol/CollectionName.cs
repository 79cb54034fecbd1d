namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CollectionName(string Name);
