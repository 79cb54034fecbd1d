namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record SparseVectorSchema(string Modifier);
