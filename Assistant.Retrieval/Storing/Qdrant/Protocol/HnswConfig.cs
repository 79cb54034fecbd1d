namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="M">Links per vector in the graph; 0 makes none.</param>
internal sealed record HnswConfig(int M);
