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

    /// <param name="concepts">What is asked.</param>
    /// <param name="count">How many documents at most.</param>
    /// <param name="within">The letters that count; null for all.</param>
    /// <returns>Best first; equal scores in the order of passages.</returns>
    public List<ScoredDocument> Top(IReadOnlyList<Concept> concepts, int count, IReadOnlySet<string>? within)
    {
        var best = new BestDocuments(count, order);
        foreach (var leaf in reader.Leaves)
        {
            ScoreSegment(leaf, concepts, best, within is null ? null : new AdmittedDocuments(leaf.AtomicReader, within));
        }

        return best.Take();
    }

    private void ScoreSegment(AtomicReaderContext leaf, IReadOnlyList<Concept> concepts, BestDocuments best, AdmittedDocuments? admitted)
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

            Collect(scores.AsSpan(0, size), leaf.DocBase, best, admitted);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<double>.Shared.Return(amounts);
        }
    }

    private static void Collect(ReadOnlySpan<double> scores, int docBase, BestDocuments best, AdmittedDocuments? admitted)
    {
        for (var document = 0; document < scores.Length; document++)
        {
            if (scores[document] > 0 && admitted?.Holds(document) != false)
            {
                best.Offer(new ScoredDocument(docBase + document, scores[document]));
            }
        }
    }
}
