using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Whether a passage that was not fetched could be among the best by words. The server's score of a passage is not less than
/// the exact one (see <see cref="WordVector"/>), but for what it does not know: true average lengths, passages that are gone
/// but still counted, frequencies over shards. So much more as a fetched passage scores here, any other could as well.
/// </summary>
internal static class WordCoverage
{
    /// <param name="exact">The exact scores of what was fetched, best first.</param>
    /// <param name="served">The server's score of each document.</param>
    /// <param name="count">How many of the best are wanted.</param>
    public static bool IsEnough(IReadOnlyList<ScoredDocument> exact, IReadOnlyList<float?> served, int count)
    {
        if (exact.Count < count)
        {
            return false;
        }

        var most = 1d;
        var least = float.MaxValue;
        foreach (var (document, score) in exact)
        {
            if (served[document] is > 0 and var there)
            {
                most = Math.Max(most, score / there);
                least = Math.Min(least, there);
            }
        }

        return most * least < exact[count - 1].Score;
    }
}
