namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record CollectionInfo(CollectionConfig Config, IReadOnlyDictionary<string, PayloadField>? PayloadSchema);
