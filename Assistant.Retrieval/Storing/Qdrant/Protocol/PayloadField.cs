namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>A payload field that has an index.</summary>
internal sealed record PayloadField(string? DataType);
