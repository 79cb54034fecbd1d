namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The named vectors of a passage.</summary>
internal static class VectorNames
{
    public const string Dense = "dense";

    public const string Words = "bm25";
}
