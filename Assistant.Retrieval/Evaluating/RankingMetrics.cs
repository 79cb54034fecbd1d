namespace Assistant.Retrieval.Evaluating;

/// <summary>The measures of one ranking; every value from 0 to 1.</summary>
/// <param name="NdcgAt10">Gain 2^grade - 1, discount log2(rank + 1).</param>
/// <param name="RecallAt10">Share of the relevant documents in the first ten.</param>
/// <param name="RecallAt100">Share of the relevant documents in the first hundred.</param>
/// <param name="MrrAt10">One over the rank of the first relevant document, 0 beyond ten.</param>
public sealed record RankingMetrics(double NdcgAt10, double RecallAt10, double RecallAt100, double MrrAt10)
{
    /// <param name="ranking">Document ids, best first.</param>
    /// <param name="grades">The relevant documents and their grades; not empty.</param>
    public static RankingMetrics Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var ideal = Discounted(grades.Values.OrderDescending().Take(10));
        var gained = Discounted(ranking.Take(10).Select(document => grades.GetValueOrDefault(document)));
        var ahead = ranking.Take(10).TakeWhile(document => !grades.ContainsKey(document)).Count();
        return new RankingMetrics(
            gained / ideal,
            Recall(ranking, grades, 10),
            Recall(ranking, grades, 100),
            ahead < Math.Min(10, ranking.Count) ? 1.0 / (ahead + 1) : 0);
    }

    /// <returns>The measures under their usual names.</returns>
    public IReadOnlyDictionary<string, double> ByName() => new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["nDCG@10"] = NdcgAt10,
        ["R@10"] = RecallAt10,
        ["R@100"] = RecallAt100,
        ["MRR@10"] = MrrAt10,
    };

    private static double Discounted(IEnumerable<int> grades) =>
        grades.Index().Sum(place => (Math.Pow(2, place.Item) - 1) / Math.Log2(place.Index + 2));

    private static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int depth) =>
        (double)ranking.Take(depth).Count(grades.ContainsKey) / grades.Count;
}
