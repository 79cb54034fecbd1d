namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record FieldIndex(string FieldName, string FieldSchema);
