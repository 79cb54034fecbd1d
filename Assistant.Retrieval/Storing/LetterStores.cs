using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Storing.Qdrant;

namespace Assistant.Retrieval.Storing;

/// <summary>Opens the store that the settings name, for reading and for writing: a Qdrant server, or the data directory.</summary>
public sealed class LetterStores : IDisposable
{
    private readonly string dataDirectory;
    private readonly TimeProvider clock;
    private readonly QdrantApi? qdrant;
    private readonly PassageEmbedder? embedder;

    /// <summary>Stores in a data directory.</summary>
    public LetterStores(string dataDirectory, TimeProvider clock)
        : this(dataDirectory, clock, null, null)
    {
    }

    internal LetterStores(string dataDirectory, TimeProvider clock, QdrantApi? qdrant, PassageEmbedder? embedder)
    {
        this.dataDirectory = dataDirectory;
        this.clock = clock;
        this.qdrant = qdrant;
        this.embedder = embedder;
    }

    /// <summary>Makes the vectors of what is stored; null for words alone.</summary>
    public PassageEmbedder? Embedder => embedder;

    /// <summary>Closes what keeps the vectors of texts. Stores that were opened are closed by who opened them.</summary>
    public void Dispose() => embedder?.Dispose();

    /// <returns>The reading side; need not hold letters yet. To be disposed.</returns>
    public SnapshotSource Read() => Read(isForLetters: false);

    /// <returns>A reading side for whole letters alone, those that an earlier version of this program stored too. To be disposed.</returns>
    public SnapshotSource ReadLetters() => Read(isForLetters: true);

    /// <returns>The store, created when absent, or the problem in words for the user.</returns>
    /// <exception cref="IOException">A server is away or refuses.</exception>
    public async ValueTask<StoreOpening<LetterStore>> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (qdrant is not null)
        {
            return await new QdrantOpening(qdrant, clock, embedder).OpenAsync(cancellationToken);
        }

        var opening = EmbeddedStore.Open(dataDirectory, isRebuild: false, embedder);
        return new StoreOpening<LetterStore>(opening.Store, opening.Problem);
    }

    /// <summary>An empty store that takes the place of the current one, for all readers at once, at its first commit.</summary>
    /// <returns>The store, or the problem in words for the user.</returns>
    /// <exception cref="IOException">A server is away or refuses.</exception>
    public async ValueTask<StoreOpening<LetterStore>> RebuildAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (qdrant is not null)
        {
            return await new QdrantOpening(qdrant, clock, embedder).RebuildAsync(cancellationToken);
        }

        var opening = EmbeddedStore.Open(dataDirectory, isRebuild: true, embedder);
        return new StoreOpening<LetterStore>(opening.Store, opening.Problem);
    }

    private SnapshotSource Read(bool isForLetters) =>
        qdrant is null ? new EmbeddedSnapshots(dataDirectory, clock, isForLetters) : new QdrantSnapshots(qdrant, clock, isForLetters);
}
