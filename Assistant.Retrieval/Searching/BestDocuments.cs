using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Searching;

/// <summary>Keeps the best of the documents it is offered.</summary>
internal sealed class BestDocuments
{
    private readonly int count;
    private readonly PassageOrder order;
    private readonly PriorityQueue<ScoredDocument, ScoredDocument> best;

    public BestDocuments(int count, PassageOrder order)
    {
        this.count = count;
        this.order = order;
        best = new PriorityQueue<ScoredDocument, ScoredDocument>(count + 1, Comparer<ScoredDocument>.Create(Compare));
    }

    /// <summary>How many are kept at most.</summary>
    public int Count => count;

    /// <summary>A document that scores less is not among the best.</summary>
    public double Least => best.Count < count ? double.NegativeInfinity : best.Peek().Score;

    public void Offer(ScoredDocument scored)
    {
        if (best.Count < count)
        {
            best.Enqueue(scored, scored);
        }
        else if (Compare(scored, best.Peek()) > 0)
        {
            best.DequeueEnqueue(scored, scored);
        }
    }

    /// <returns>Best first; equal scores in the order of passages. Nothing is kept.</returns>
    public List<ScoredDocument> Take()
    {
        var top = new List<ScoredDocument>(best.Count);
        while (best.TryDequeue(out var next, out _))
        {
            top.Add(next);
        }

        top.Reverse();
        return top;
    }

    // The better one is the greater one.
    private int Compare(ScoredDocument one, ScoredDocument other)
    {
        var byScore = one.Score.CompareTo(other.Score);
        return byScore != 0 ? byScore : order.Compare(other.Document, one.Document);
    }
}
