using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Storing;

/// <summary>Compares a question's vector with those of all passages of an index, exactly.</summary>
internal static class NearestPassages
{
    /// <param name="reader">The index.</param>
    /// <param name="vector">Of length 1.</param>
    /// <param name="count">At most so many; at least 1.</param>
    /// <param name="within">The letters that count; null for all.</param>
    /// <returns>Documents and their similarities, nearest first; equal ones in the order of passages.</returns>
    public static List<ScoredDocument> Find(IndexReader reader, float[] vector, int count, IReadOnlySet<string>? within)
    {
        var question = new QuestionVector(vector);
        var best = new BestDocuments(count, new PassageOrder(reader));
        foreach (var leaf in reader.Leaves)
        {
            var admitted = within is null ? null : new AdmittedDocuments(leaf.AtomicReader, within);
            SegmentVectors.Of(leaf.AtomicReader, vector.Length)?.OfferTo(best, question, leaf, admitted);
        }

        return best.Take();
    }
}
