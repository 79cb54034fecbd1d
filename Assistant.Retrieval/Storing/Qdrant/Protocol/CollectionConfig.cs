namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CollectionConfig(CollectionParams Params);
