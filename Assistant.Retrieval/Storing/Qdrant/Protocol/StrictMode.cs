namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What the server refuses, so that a slow or boundless request is a fault here and not a bad day there.</summary>
internal sealed record StrictMode
{
    public bool Enabled => true;

    /// <summary>Whether a search may filter by a field without an index.</summary>
    public bool UnindexedFilteringRetrieve => false;

    /// <summary>Whether a change may.</summary>
    public bool UnindexedFilteringUpdate => false;

    /// <summary>Hits of one search.</summary>
    public required int MaxQueryLimit { get; init; }

    /// <summary>Points of one upsert.</summary>
    public required int UpsertMaxBatchsize { get; init; }

    /// <summary>Conditions of one filter.</summary>
    public required int FilterMaxConditions { get; init; }

    /// <summary>Values of one condition.</summary>
    public required int ConditionMaxSize { get; init; }
}
