using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Finds the passages of a snapshot that a question is about.</summary>
public static class PassageSearcher
{
    /// <summary>The most that one concept adds to a passage's score, as a multiple of its importance.</summary>
    public static double MostPerConcept { get; } = RankingParameters.Default.Saturation + 1;

    /// <param name="snapshot">The letters as of one commit.</param>
    /// <param name="question">Analyzed against the same snapshot.</param>
    /// <param name="count">At most so many passages; at least 1.</param>
    /// <returns>Best first; empty when no word of the question occurs.</returns>
    public static IReadOnlyList<RankedPassage> Search(StoreSnapshot snapshot, AnalyzedQuestion question, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var scored = new TermAtATimeScorer(snapshot.Reader, RankingParameters.Default).Top(question.Concepts, count);
        var ranked = new List<RankedPassage>(scored.Count);
        foreach (var (document, score) in scored)
        {
            var passage = snapshot.ReadPassage(document);
            ranked.Add(new RankedPassage(ranked.Count + 1, score, passage, snapshot.Head(passage.LetterNumber)));
        }

        return ranked;
    }
}
