using Assistant.Retrieval.Embedding;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>Reads vectors of a segment from the index. For one thread.</summary>
internal sealed class StoredVectors(AtomicReader segment, int dimension)
{
    private readonly BinaryDocValues values = segment.GetBinaryDocValues(IndexFields.Vector);
    private readonly BytesRef bytes = new();

    public int Dimension => dimension;

    /// <param name="document">A document that has a vector.</param>
    /// <param name="vector">Takes its numbers.</param>
    /// <exception cref="InvalidDataException">The vector is of another dimension.</exception>
    public void Read(int document, Span<float> vector)
    {
        values.Get(document, bytes);
        if (bytes.Length != dimension * sizeof(float))
        {
            throw new InvalidDataException($"The index holds a vector of {bytes.Length / sizeof(float)} dimensions instead of {dimension}. Run reindex.");
        }

        UnitVector.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), vector);
    }
}
