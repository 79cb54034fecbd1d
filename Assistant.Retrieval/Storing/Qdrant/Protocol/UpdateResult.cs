namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="Status">completed, acknowledged, or wait_timeout when nobody knows yet.</param>
internal sealed record UpdateResult(string? Status);
