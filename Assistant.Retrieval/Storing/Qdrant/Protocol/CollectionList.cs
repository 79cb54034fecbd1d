namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CollectionList(IReadOnlyList<CollectionName> Collections);
