using System.Buffers;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// BM25F over concepts: all renderings of a concept, in all fields, add up to one term frequency before it saturates,
/// so that a word with many translations weighs no more than a word with one.
/// </summary>
internal sealed class TermAtATimeScorer(IndexReader reader, RankingParameters parameters)
{
    private readonly IReadOnlyList<FieldStatistics> fields = FieldStatistics.Of(reader, parameters);

    /// <returns>At most <paramref name="count"/> documents, best first; equal scores in index order.</returns>
    public List<ScoredDocument> Top(IReadOnlyList<Concept> concepts, int count)
    {
        var best = new PriorityQueue<ScoredDocument, (double Score, int Later)>(count + 1);
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

    private void ScoreSegment(AtomicReaderContext leaf, IReadOnlyList<Concept> concepts, PriorityQueue<ScoredDocument, (double Score, int Later)> best, int count)
    {
        var size = leaf.AtomicReader.MaxDoc;
        var scores = ArrayPool<double>.Shared.Rent(size);
        var occurrences = ArrayPool<double>.Shared.Rent(size);
        Array.Clear(scores, 0, size);
        Array.Clear(occurrences, 0, size);
        try
        {
            var touched = new List<int>();
            var segment = fields.Select(field => SegmentField.Of(leaf.AtomicReader, field)).OfType<SegmentField>().ToList();
            foreach (var concept in concepts)
            {
                Accumulate(segment, concept, occurrences, touched);
                Saturate(concept.Importance, occurrences, touched, scores);
            }

            Collect(scores.AsSpan(0, size), leaf.DocBase, best, count);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<double>.Shared.Return(occurrences);
        }
    }

    private static void Accumulate(List<SegmentField> segment, Concept concept, double[] occurrences, List<int> touched)
    {
        foreach (var (field, lengths, postings) in segment)
        {
            foreach (var rendering in concept.Renderings)
            {
                foreach (var (document, frequency) in postings.Of(rendering))
                {
                    if (occurrences[document] == 0)
                    {
                        touched.Add(document);
                    }

                    occurrences[document] += rendering.Weight * frequency * field.PerOccurrence(lengths.Get(document));
                }
            }
        }
    }

    private void Saturate(double importance, double[] occurrences, List<int> touched, double[] scores)
    {
        foreach (var document in touched)
        {
            var frequency = occurrences[document];
            scores[document] += importance * frequency * (parameters.Saturation + 1) / (frequency + parameters.Saturation);
            occurrences[document] = 0;
        }

        touched.Clear();
    }

    private static void Collect(ReadOnlySpan<double> scores, int docBase, PriorityQueue<ScoredDocument, (double Score, int Later)> best, int count)
    {
        for (var document = 0; document < scores.Length; document++)
        {
            var score = scores[document];
            if (score <= 0)
            {
                continue;
            }

            var scored = new ScoredDocument(docBase + document, score);
            var priority = (score, -scored.Document);
            if (best.Count < count)
            {
                best.Enqueue(scored, priority);
            }
            else if (best.TryPeek(out _, out var weakest) && priority.CompareTo(weakest) > 0)
            {
                best.DequeueEnqueue(scored, priority);
            }
        }
    }
}
