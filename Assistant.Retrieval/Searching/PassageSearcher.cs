using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Finds the passages of a snapshot that a question is about.</summary>
public sealed class PassageSearcher
{
    /// <summary>Ranks by words alone.</summary>
    public static PassageSearcher ByWords { get; } = new();

    /// <returns>What a passage would score that says all these concepts often; more than 0.</returns>
    public static double Most(IEnumerable<Concept> concepts) =>
        Math.Max(double.Epsilon, concepts.Sum(RankingParameters.Default.WeightOf) * (RankingParameters.Default.Saturation + 1));

    /// <param name="snapshot">The letters as of one commit.</param>
    /// <param name="question">Analyzed against the same snapshot.</param>
    /// <param name="count">At most so many passages; at least 1.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>Best first, from the letters that the question's filter admits; empty when no word of the question occurs there.</returns>
    /// <exception cref="IOException">The store cannot be read, or not now.</exception>
    public async ValueTask<IReadOnlyList<RankedPassage>> SearchAsync(StoreSnapshot snapshot, AnalyzedQuestion question, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var candidates = await snapshot.CandidatesAsync(question, count, cancellationToken);
        var scored = new TermAtATimeScorer(candidates.Reader, candidates.Statistics, RankingParameters.Default)
            .Top(question.Concepts, count, snapshot.Within(question.Filter));
        var ranked = new List<RankedPassage>(scored.Count);
        foreach (var (document, score) in scored)
        {
            var passage = candidates.ReadPassage(document);
            ranked.Add(new RankedPassage(ranked.Count + 1, score, passage, snapshot.Head(passage.LetterNumber)));
        }

        return ranked;
    }
}
