using System.Text.Json;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The passages that a server found for one question, in their own order.</summary>
/// <param name="counts">Whether a passage does.</param>
/// <param name="head">The head of a letter.</param>
internal sealed class FoundCandidates(Func<PointPayload, bool> counts, Func<string, LetterHead> head)
{
    private readonly SortedDictionary<(string Letter, int Ordinal), FoundCandidate> found = new(PassageKeys.Order);

    /// <summary>The server's score by words of every passage; null of those that were found by meaning alone.</summary>
    public IReadOnlyList<float?> ScoresByWords => [.. found.Values.Select(candidate => candidate.ByWords)];

    public FoundCandidates With(IReadOnlyList<FoundPoint> byWords)
    {
        foreach (var hit in byWords)
        {
            Add(hit, known => known with { ByWords = hit.Score });
        }

        return this;
    }

    public FoundCandidates With(IReadOnlyList<FoundPoint> byMeaning, float[]? vector)
    {
        foreach (var hit in byMeaning)
        {
            Add(hit, known => known with { Similarity = CandidateFetch.Similarity(vector!, hit) });
        }

        return this;
    }

    /// <param name="statistics">Of all passages of the store.</param>
    /// <param name="nearest">How many of the nearest are wanted.</param>
    public FetchedPassages ToFetched(CorpusStatistics statistics, int nearest)
    {
        var index = PassageIndex.Of(found.Values.Select(candidate => (candidate.Passage, head(candidate.Passage.LetterNumber))));
        var best = new BestDocuments(nearest, new PassageOrder(index.Reader));
        foreach (var (document, candidate) in found.Values.Index())
        {
            // Index documents are numbered in the order of the passages.
            if (candidate.Similarity is { } near)
            {
                best.Offer(new ScoredDocument(document, near));
            }
        }

        return new FetchedPassages(index, [.. found.Keys.Select(key => key.Ordinal)], statistics) { Nearest = best.Take() };
    }

    private void Add(FoundPoint hit, Func<FoundCandidate, FoundCandidate> told)
    {
        if (counts(hit.Payload!))
        {
            var passage = hit.Payload!.Passage!.Value.Deserialize(StoreJson.Default.Passage)!;
            var key = (passage.LetterNumber, passage.Ordinal);
            found[key] = told(found.GetValueOrDefault(key) ?? new FoundCandidate(passage));
        }
    }
}
