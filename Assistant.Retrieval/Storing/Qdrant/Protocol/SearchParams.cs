namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="Exact">Compare with every vector instead of asking the graph.</param>
internal sealed record SearchParams(bool Exact);
