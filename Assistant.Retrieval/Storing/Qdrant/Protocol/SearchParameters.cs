namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="Exact">Compares with every vector.</param>
/// <param name="HnswEf">How wide the graph is searched otherwise.</param>
internal sealed record SearchParameters(bool? Exact, int? HnswEf);
