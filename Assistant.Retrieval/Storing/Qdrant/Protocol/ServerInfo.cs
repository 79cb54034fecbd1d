namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What the root address tells, without an envelope.</summary>
internal sealed record ServerInfo(string? Title, string? Version);
