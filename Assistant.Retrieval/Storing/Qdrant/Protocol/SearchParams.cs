namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

internal sealed record SearchParams
{
    /// <summary>Compare with every vector instead of asking the graph.</summary>
    public bool? Exact { get; init; }

    /// <summary>Whose frequencies the idf of a sparse vector counts; null for those of all points.</summary>
    public IdfCorpus? Idf { get; init; }
}
