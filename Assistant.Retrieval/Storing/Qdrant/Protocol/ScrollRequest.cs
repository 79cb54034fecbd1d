namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>One page of all points that the filter takes, in the order of their ids.</summary>
internal sealed record ScrollRequest(Filter Filter, int Limit, IReadOnlyList<string> WithPayload)
{
    /// <summary>Where the page begins; null for the first one.</summary>
    public Guid? Offset { get; init; }
}
