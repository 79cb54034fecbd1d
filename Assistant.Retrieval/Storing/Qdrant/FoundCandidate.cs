using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>A passage that a server found.</summary>
internal sealed record FoundCandidate(Passage Passage)
{
    /// <summary>The server's score by words; null when it was not found by them.</summary>
    public float? ByWords { get; init; }

    /// <summary>How near it is by meaning; null when it was not found by it.</summary>
    public double? Similarity { get; init; }
}
