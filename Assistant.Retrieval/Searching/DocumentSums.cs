using System.Buffers;

namespace Assistant.Retrieval.Searching;

/// <summary>Sums for some documents of one index segment. The room for all others costs nothing: it is neither cleared nor read.</summary>
internal sealed class DocumentSums(int size) : IDisposable
{
    private readonly double[] sums = ArrayPool<double>.Shared.Rent(size);

    /// <summary>What was added to.</summary>
    public DocumentSet Documents { get; } = new(size);

    /// <param name="document">One of <see cref="Documents"/>.</param>
    public double this[int document] => sums[document];

    public void Add(int document, double amount) => sums[document] = Documents.Add(document) ? amount : sums[document] + amount;

    public void Dispose()
    {
        Documents.Dispose();
        ArrayPool<double>.Shared.Return(sums);
    }
}
