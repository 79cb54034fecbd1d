namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>The named vectors of a point; what is null is not there.</summary>
internal sealed record PointVectors
{
    public float[]? Dense { get; init; }

    public SparseVector? Bm25 { get; init; }
}
