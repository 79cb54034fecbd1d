using System.Globalization;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Evaluating;

/// <summary>
/// Measures search across the languages on aligned sentences. Letters are Dutch, so the Dutch lines are stored and every
/// English line is asked: en-nl is whether it finds its line first, nl-en whether of all English lines its own is the one
/// that a Dutch line answers best, scores taken as shares of the most that each English line can score.
/// </summary>
public static class AlignedEvaluation
{
    // Lines further down never come to be the best for a line.
    private const int Depth = 1000;

    /// <param name="name">What to call the set.</param>
    /// <param name="set">The sentences.</param>
    /// <param name="search">The search to measure.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    /// <returns>Per line, counted from 1, both accuracies at rank 1 and the reciprocal rank en-nl.</returns>
    public static async Task<EvaluationRun> RunAsync(string name, AlignedSet set, EvaluatedSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(search);
        using var index = await TextIndex.OfAsync(set.Dutch.Select((line, place) => KeyValuePair.Create(Id(place), line)), search.Embedder, cancellationToken);
        var best = new (int English, double Share)[set.Dutch.Count];
        Array.Fill(best, (-1, 0));
        var ranks = new int[set.English.Count];
        for (var english = 0; english < set.English.Count; english++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = QuestionAnalyzer.Analyze(index.Snapshot, set.English[english], QuestionLanguage.English);
            // Scores by ranks can be compared between lines as they are.
            var most = search.Embedder is null ? PassageSearcher.Most(question.Concepts) : 1;
            foreach (var found in await search.Searcher.SearchAsync(index.Snapshot, question, Depth, cancellationToken))
            {
                var dutch = int.Parse(found.Passage.LetterNumber, CultureInfo.InvariantCulture) - 1;
                ranks[english] = dutch == english ? found.Rank : ranks[english];
                best[dutch] = found.Score / most > best[dutch].Share ? (english, found.Score / most) : best[dutch];
            }
        }

        return new EvaluationRun(name, set.Dutch.Count, [.. ranks.Select((rank, line) => Measure(line, rank, best[line].English == line))]);
    }

    private static MeasuredQuery Measure(int line, int rank, bool isFoundByDutch) => new(
        Id(line),
        new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["en-nl accuracy@1"] = rank == 1 ? 1 : 0,
            ["nl-en accuracy@1"] = isFoundByDutch ? 1 : 0,
            ["en-nl MRR"] = rank > 0 ? 1.0 / rank : 0,
        });

    private static string Id(int line) => (line + 1).ToString(CultureInfo.InvariantCulture);
}
