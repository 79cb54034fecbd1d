namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <param name="Points">Written whole, in the place of what had their ids.</param>
/// <param name="UpdateFilter">A point that exists is replaced only when this holds for it; null replaces always.</param>
internal sealed record UpsertRequest(IReadOnlyList<Point> Points, Filter? UpdateFilter = null)
{
    /// <summary>upsert when null, or insert_only.</summary>
    public string? UpdateMode { get; init; }
}
