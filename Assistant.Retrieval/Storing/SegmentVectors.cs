using System.Runtime.CompilerServices;
using Assistant.Retrieval.Embedding;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The vectors of one segment, one after the other. Segments never change, so a new commit reads those of its new
/// segments only; deletions are the reader's business.
/// </summary>
internal sealed class SegmentVectors
{
    private static readonly ConditionalWeakTable<object, Lazy<SegmentVectors>> Loaded = [];

    private readonly float[] numbers;
    private readonly int dimension;

    private SegmentVectors(float[] numbers, int[] documents, int dimension)
    {
        this.numbers = numbers;
        this.dimension = dimension;
        Documents = documents;
    }

    /// <summary>The segment's document of every row.</summary>
    public IReadOnlyList<int> Documents { get; }

    public int Count => Documents.Count;

    public ReadOnlySpan<float> this[int row] => numbers.AsSpan(row * dimension, dimension);

    /// <returns>The vectors, read at first use; null when the segment has none.</returns>
    public static SegmentVectors? Of(AtomicReader segment, int dimension) =>
        segment.FieldInfos.FieldInfo(IndexFields.Vector) is null
            ? null
            : Loaded.GetValue(segment.CoreCacheKey, _ => new Lazy<SegmentVectors>(() => Read(segment, dimension))).Value;

    private static SegmentVectors Read(AtomicReader segment, int dimension)
    {
        var has = segment.GetDocsWithField(IndexFields.Vector);
        var documents = Enumerable.Range(0, segment.MaxDoc).Where(has.Get).ToArray();
        var numbers = new float[checked(documents.Length * dimension)];
        var values = segment.GetBinaryDocValues(IndexFields.Vector);
        var bytes = new BytesRef();
        for (var row = 0; row < documents.Length; row++)
        {
            values.Get(documents[row], bytes);
            if (bytes.Length != dimension * sizeof(float))
            {
                throw new InvalidDataException($"The index holds a vector of {bytes.Length / sizeof(float)} dimensions instead of {dimension}. Run reindex.");
            }

            UnitVector.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), numbers.AsSpan(row * dimension, dimension));
        }

        return new SegmentVectors(numbers, documents, dimension);
    }
}
