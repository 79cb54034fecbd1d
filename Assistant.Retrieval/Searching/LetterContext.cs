using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// What stands around a passage tells what it is about: one that lies beside another good one of its letter comes before one
/// that says the same by itself elsewhere. It only adds, so that no passage falls behind those that it does not look at.
/// </summary>
internal sealed class LetterContext(Candidates candidates, RankingParameters parameters)
{
    /// <summary>How many it looks at: measured, more change little.</summary>
    public const int Depth = 30;

    private readonly PassageOrder order = new(candidates.Reader);

    /// <param name="ranked">By words, best first.</param>
    /// <returns>The same documents, best first; equal ones in the order given.</returns>
    public List<RankedDocument> AddTo(IReadOnlyList<RankedDocument> ranked)
    {
        var looked = ranked.Take(Depth).ToList();
        return
        [
            .. looked.Select(one => one with { Score = one.Score + (parameters.Context * BestAround(one, looked)) }).OrderByDescending(one => one.Score),
            .. ranked.Skip(Depth),
        ];
    }

    private double BestAround(RankedDocument one, List<RankedDocument> looked)
    {
        var best = 0.0;
        foreach (var other in looked)
        {
            if (other.Score > best && other.Document != one.Document && order.AreOfOneLetter(one.Document, other.Document))
            {
                var apart = Math.Abs(candidates.PlaceOf(one.Document) - candidates.PlaceOf(other.Document));
                best = Math.Max(best, other.Score * Math.Pow(parameters.ContextDecay, apart - 1));
            }
        }

        return best;
    }
}
