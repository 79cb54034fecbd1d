using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Evaluating;

/// <summary>
/// Measures the search on a BEIR set, in memory: every document is stored as a letter of one passage, or, where its id is that
/// of a passage (letter#place), as that passage of its letter.
/// </summary>
public static class BeirEvaluation
{
    private const int Depth = 100;

    /// <param name="name">What to call the set.</param>
    /// <param name="set">The test set.</param>
    /// <param name="language">The language of all queries; null to detect it query by query.</param>
    /// <param name="search">The search to measure.</param>
    /// <param name="cancellationToken">Stops between queries.</param>
    /// <returns>nDCG@10, R@10, R@100 and MRR@10 of every query that has judgements.</returns>
    public static async Task<EvaluationRun> RunAsync(string name, BeirSet set, QuestionLanguage? language, EvaluatedSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(search);
        using var index = await TextIndex.OfAsync(set.Documents, search.Embedder, cancellationToken);
        var measured = new List<MeasuredQuery>(set.Queries.Count);
        foreach (var (id, text) in set.Queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = QuestionAnalyzer.Analyze(index.Snapshot, text, language ?? QuestionLanguageDetector.Detect(text, QuestionLanguage.Dutch));
            var found = await search.Searcher.SearchAsync(index.Snapshot, question, Depth, cancellationToken);
            var ranking = found.Select(passage => TextIndex.IdOf(passage.Passage)).ToList();
            measured.Add(new MeasuredQuery(id, RankingMetrics.Of(ranking, set.Judgements[id]).ByName()));
        }

        return new EvaluationRun(name, set.Documents.Count, measured);
    }
}
