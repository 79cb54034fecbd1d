using System.Buffers;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// BM25F over concepts: all renderings of a concept, in all fields, add up to one term frequency before it saturates,
/// so that a word with many translations weighs no more than a word with one.
/// </summary>
internal sealed class TermAtATimeScorer(IndexReader reader, CorpusStatistics corpus, RankingParameters parameters)
{
    private readonly IReadOnlyList<FieldStatistics> fields = FieldStatistics.Of(corpus, parameters);
    private readonly PassageOrder order = new(reader);

    /// <returns>At most <paramref name="count"/> documents, best first; equal scores in the order of passages.</returns>
    public List<ScoredDocument> Top(IReadOnlyList<Concept> concepts, int count)
    {
        var best = new PriorityQueue<ScoredDocument, ScoredDocument>(count + 1, Comparer<ScoredDocument>.Create(Compare));
        foreach (var leaf in reader.Leaves)
        {
            ScoreSegment(leaf, concepts, best, count);
        }

        var top = new List<ScoredDocument>(best.Count);
        while (best.TryDequeue(out var next, out _))
        {
            top.Add(next);
        }

        top.Reverse();
        return top;
    }

    private void ScoreSegment(AtomicReaderContext leaf, IReadOnlyList<Concept> concepts, PriorityQueue<ScoredDocument, ScoredDocument> best, int count)
    {
        var size = leaf.AtomicReader.MaxDoc;
        var scores = ArrayPool<double>.Shared.Rent(size);
        var amounts = ArrayPool<double>.Shared.Rent(size);
        Array.Clear(scores, 0, size);
        Array.Clear(amounts, 0, size);
        try
        {
            var occurrences = new Occurrences(amounts);
            var segment = fields.Select(field => SegmentField.Of(leaf.AtomicReader, field)).OfType<SegmentField>().ToList();
            foreach (var concept in concepts)
            {
                foreach (var field in segment)
                {
                    foreach (var rendering in concept.Renderings)
                    {
                        field.AddTo(occurrences, rendering);
                    }
                }

                occurrences.MoveTo(scores, parameters.WeightOf(concept), parameters.Saturation);
            }

            Collect(scores.AsSpan(0, size), leaf.DocBase, best, count);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<double>.Shared.Return(amounts);
        }
    }

    private void Collect(ReadOnlySpan<double> scores, int docBase, PriorityQueue<ScoredDocument, ScoredDocument> best, int count)
    {
        for (var document = 0; document < scores.Length; document++)
        {
            var score = scores[document];
            if (score <= 0)
            {
                continue;
            }

            var scored = new ScoredDocument(docBase + document, score);
            if (best.Count < count)
            {
                best.Enqueue(scored, scored);
            }
            else if (Compare(scored, best.Peek()) > 0)
            {
                best.DequeueEnqueue(scored, scored);
            }
        }
    }

    // The better one is the greater one.
    private int Compare(ScoredDocument one, ScoredDocument other)
    {
        var byScore = one.Score.CompareTo(other.Score);
        return byScore != 0 ? byScore : order.Compare(other.Document, one.Document);
    }
}
