namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What the server refuses, so that a slow or boundless request is a fault here and not a bad day there.</summary>
internal sealed record StrictMode(bool Enabled, bool UnindexedFilteringRetrieve, bool UnindexedFilteringUpdate, int MaxQueryLimit);
