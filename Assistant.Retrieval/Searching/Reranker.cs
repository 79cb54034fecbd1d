using Assistant.Retrieval.Storing;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// A second look at the best passages by words: those that say what was asked early and close together come before those
/// that say it here and there, and a word that none of the known ways says may be said by one that is spelled nearly alike.
/// It only adds, so that no passage falls behind those that it does not look at.
/// </summary>
internal sealed class Reranker(IndexReader reader, Vocabulary vocabulary, RankingParameters parameters)
{
    /// <summary>How many it looks at: measured, more change nothing.</summary>
    public const int Depth = 20;

    /// <param name="concepts">What is asked, in the order of the question.</param>
    /// <param name="best">By words, best first.</param>
    /// <returns>The same documents, best first; equal ones in the order given.</returns>
    public List<RankedDocument> Rerank(IReadOnlyList<Concept> concepts, IReadOnlyList<ScoredDocument> best)
    {
        var looked = best.Take(Depth).Select(scored => scored.Document).Order().ToArray();
        var sought = SoughtConcept.Of(concepts, vocabulary, parameters);
        var sayings = Array.ConvertAll(looked, _ => new Sayings(sought.Count));
        var places = new WordPlaces(reader, looked);
        for (var concept = 0; concept < sought.Count; concept++)
        {
            Find(places, sought[concept], concept, sayings);
        }

        return
        [
            .. best.Take(Depth)
                .Select(scored => new RankedDocument(scored.Document, scored.Score + sayings[Array.BinarySearch(looked, scored.Document)].Worth(sought, parameters), scored.Score))
                .OrderByDescending(ranked => ranked.Score),
            .. best.Skip(Depth).Select(scored => new RankedDocument(scored.Document, scored.Score, scored.Score)),
        ];
    }

    private static void Find(WordPlaces places, SoughtConcept sought, int concept, Sayings[] sayings)
    {
        foreach (var word in sought.Words)
        {
            foreach (var (document, postings) in places.Of(word))
            {
                sayings[document].AddPlaces(concept, postings);
            }
        }

        if (Array.TrueForAll(sayings, passage => passage.Says(concept)))
        {
            return;
        }

        foreach (var resembling in sought.Resembling)
        {
            foreach (var document in places.Holding(resembling.Terms[0]))
            {
                sayings[document].AddResemblance(concept, resembling.Weight);
            }
        }
    }
}
