using System.Runtime.CompilerServices;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Searching;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The vectors of one segment. Segments never change, so a new commit reads those of its new segments only; deletions
/// are the reader's business.
/// </summary>
internal abstract class SegmentVectors(int[] documents)
{
    /// <summary>From so many vectors on, small numbers are compared first. Below, the whole ones are as fast and take little memory.</summary>
    public const int SmallFrom = 4_000;

    private static readonly ConditionalWeakTable<object, ReadOnce<SegmentVectors>> Loaded = [];

    /// <summary>The segment's document of every row.</summary>
    protected int[] Documents => documents;

    /// <returns>The vectors, read at first use; null when the segment has none.</returns>
    public static SegmentVectors? Of(AtomicReader segment, int dimension) =>
        segment.FieldInfos.FieldInfo(IndexFields.Vector) is null
            ? null
            : Loaded.GetOrCreateValue(segment.CoreCacheKey).Get(() => Read(segment, dimension));

    /// <summary>Offers all documents that can be among the best.</summary>
    /// <param name="question">The question.</param>
    /// <param name="segment">The segment that the vectors are of, as one commit sees it.</param>
    /// <param name="admitted">The documents that count; null for all.</param>
    /// <param name="best">Takes them with their similarities.</param>
    public abstract void OfferTo(BestDocuments best, QuestionVector question, AtomicReaderContext segment, AdmittedDocuments? admitted);

    private static SegmentVectors Read(AtomicReader segment, int dimension)
    {
        var has = segment.GetDocsWithField(IndexFields.Vector);
        var documents = Enumerable.Range(0, segment.MaxDoc).Where(has.Get).ToArray();
        var stored = new StoredVectors(segment, dimension);
        return documents.Length < SmallFrom ? WholeVectors.Read(documents, stored) : SmallVectors.Read(documents, stored);
    }
}
