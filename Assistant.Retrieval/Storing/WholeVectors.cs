using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Storing;

/// <summary>Vectors of a small segment, in memory as they are.</summary>
internal sealed class WholeVectors(int[] documents, float[] numbers, int dimension) : SegmentVectors(documents)
{
    public static WholeVectors Read(int[] documents, StoredVectors stored)
    {
        var numbers = new float[documents.Length * stored.Dimension];
        for (var row = 0; row < documents.Length; row++)
        {
            stored.Read(documents[row], numbers.AsSpan(row * stored.Dimension, stored.Dimension));
        }

        return new WholeVectors(documents, numbers, stored.Dimension);
    }

    public override void OfferTo(BestDocuments best, QuestionVector question, AtomicReaderContext segment, AdmittedDocuments? admitted)
    {
        var living = segment.AtomicReader.LiveDocs;
        for (var row = 0; row < Documents.Length; row++)
        {
            var document = Documents[row];
            if (living?.Get(document) != false && admitted?.Holds(document) != false)
            {
                best.Offer(new ScoredDocument(segment.DocBase + document, UnitVector.Similarity(question.Numbers, numbers.AsSpan(row * dimension, dimension))));
            }
        }
    }
}
