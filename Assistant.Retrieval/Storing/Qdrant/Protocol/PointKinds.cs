namespace Assistant.Retrieval.Storing.Qdrant.Protocol;

/// <summary>What a point stands for.</summary>
internal static class PointKinds
{
    public const string Passage = "passage";

    public const string Letter = "letter";

    /// <summary>The one point that tells which generation is visible.</summary>
    public const string Commit = "commit";

    /// <summary>The one point that tells who writes.</summary>
    public const string Claim = "claim";

    /// <summary>No point is of this kind.</summary>
    public const string None = "none";
}
