using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Whether a passage that was not fetched could be among the best by words. The exact score of a passage is at most
/// <see cref="Bound"/> times the server's (see <see cref="WordVector"/>), and what was not fetched scores no more there than
/// the last that was.
/// </summary>
/// <param name="excess">See <see cref="WordVector.Excess"/>.</param>
internal sealed class WordCoverage(double excess)
{
    // A server multiplies and adds up some hundred floats, each exact to seven digits.
    private const double Rounding = 1e-4;

    public double Bound { get; } = excess * (1 + Rounding);

    /// <param name="exact">The exact scores of what was fetched, best first.</param>
    /// <param name="served">The server's scores of it.</param>
    /// <param name="count">How many of the best are wanted.</param>
    /// <returns>
    /// What a passage must score on the server to be able to be among the best; null when all that do were fetched. Equal
    /// scores count: which of them comes first is not decided there.
    /// </returns>
    public float? Missing(IReadOnlyList<ScoredDocument> exact, IReadOnlyList<float?> served, int count)
    {
        var last = served.Min();
        return exact.Count < count ? 0
            : Bound * last < exact[count - 1].Score ? null
            : (float)(exact[count - 1].Score / Bound);
    }
}
