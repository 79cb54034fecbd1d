using Assistant.Retrieval.Storing;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Searching;

/// <summary>
/// BM25F over concepts: all renderings of a concept, in all fields, add up to one term frequency before it saturates,
/// so that a word with many translations weighs no more than a word with one. Heavy concepts come first, so that light
/// ones, which are frequent, need only be looked up in the documents that can still be among the best.
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
        var weighed = concepts.Select(concept => new WeighedConcept(concept, parameters.WeightOf(concept)))
            .Where(concept => concept.Weight > 0)
            .OrderByDescending(concept => concept.Weight)
            .ToList();
        foreach (var leaf in reader.Leaves)
        {
            ScoreSegment(leaf, weighed, best, within is null ? null : new AdmittedDocuments(leaf.AtomicReader, within));
        }

        return best.Take();
    }

    private void ScoreSegment(AtomicReaderContext leaf, List<WeighedConcept> concepts, BestDocuments best, AdmittedDocuments? admitted)
    {
        using var scores = new DocumentSums(leaf.AtomicReader.MaxDoc);
        using var occurrences = new Occurrences(leaf.AtomicReader.MaxDoc);
        var contenders = new Contenders(scores, best, admitted);
        var segment = fields.Select(field => SegmentField.Of(leaf.AtomicReader, field)).OfType<SegmentField>().ToList();
        var added = 0.0;
        var left = concepts.Sum(concept => concept.Weight) * (parameters.Saturation + 1);
        foreach (var (concept, weight) in concepts)
        {
            contenders.Narrow(added, left);
            foreach (var field in segment)
            {
                foreach (var rendering in concept.Renderings)
                {
                    field.AddTo(occurrences, rendering, contenders);
                }
            }

            occurrences.MoveTo(scores, weight, parameters.Saturation);
            added += weight * (parameters.Saturation + 1);
            left -= weight * (parameters.Saturation + 1);
        }

        Collect(scores, leaf.DocBase, best, admitted);
    }

    private static void Collect(DocumentSums scores, int docBase, BestDocuments best, AdmittedDocuments? admitted)
    {
        foreach (var document in scores.Documents)
        {
            if (scores[document] >= best.Least && admitted?.Holds(document) != false)
            {
                best.Offer(new ScoredDocument(docBase + document, scores[document]));
            }
        }
    }
}
