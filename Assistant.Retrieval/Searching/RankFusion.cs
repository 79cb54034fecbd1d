using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// Weighted reciprocal rank: a passage counts by its places in the ranking by words and the ranking by meaning, whose scores
/// cannot be compared with each other. Within one ranking they can: a place counts the less the further its score falls behind
/// the best of that ranking, so that a model that finds nothing near does not push away what the words found. The one place
/// where both stores fuse, so that they rank alike.
/// </summary>
internal static class RankFusion
{
    // The usual constant of reciprocal rank fusion: the first places differ little, so that both rankings are heard.
    private const double Flatness = 60;

    /// <summary>
    /// What the ranking by words counts beside that by meaning, which counts 1. Dutch words stand in Dutch letters themselves;
    /// of English ones only renderings do, which are looser the rarer the word.
    /// </summary>
    public static double WordsWeight(QuestionLanguage language) => language == QuestionLanguage.Dutch ? 1.25 : 0.7;

    /// <param name="words">Best first.</param>
    /// <param name="nearest">Nearest first.</param>
    /// <param name="wordsWeight">What a place by words counts beside one by meaning.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="order">Of equal ones, which comes first.</param>
    /// <returns>Best first.</returns>
    public static List<FusedDocument> Fuse(IReadOnlyList<RankedDocument> words, IReadOnlyList<ScoredDocument> nearest, double wordsWeight, int count, IComparer<int> order)
    {
        var fused = new Dictionary<int, (FusedDocument Found, int Best)>(words.Count + nearest.Count);
        foreach (var (place, found) in words.Index())
        {
            var share = wordsWeight * Share(place, found.Score, words[0].Score, 0);
            fused[found.Document] = (new FusedDocument(found.Document, share, found.Words, null), place);
        }

        foreach (var (place, found) in nearest.Index())
        {
            // How near the last one is says what is near to nothing: models differ in that, and texts of one subject too.
            var share = Share(place, found.Score, nearest[0].Score, nearest[^1].Score);
            fused[found.Document] = fused.TryGetValue(found.Document, out var both)
                ? (both.Found with { Score = both.Found.Score + share, Similarity = found.Score }, Math.Min(both.Best, place))
                : (new FusedDocument(found.Document, share, 0, found.Score), place);
        }

        return
        [
            .. fused.Values
                .OrderByDescending(one => one.Found.Score)
                .ThenBy(one => one.Best)
                .ThenBy(one => one.Found.Document, order)
                .Take(count)
                .Select(one => one.Found),
        ];
    }

    private static double Share(int place, double score, double best, double worst) =>
        (best > worst ? Math.Sqrt((score - worst) / (best - worst)) : 1) / (Flatness + place + 1);
}
