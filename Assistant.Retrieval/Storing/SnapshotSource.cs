namespace Assistant.Retrieval.Storing;

/// <summary>The reading side of a store: hands out the newest commit and follows an ingest that runs elsewhere without a restart.</summary>
public abstract class SnapshotSource : IDisposable
{
    /// <returns>The newest commit, to be disposed after use; null when nothing was ingested yet.</returns>
    /// <exception cref="IOException">The store cannot be read, or not now.</exception>
    /// <exception cref="InvalidDataException">The store was made by another version of this program.</exception>
    public abstract ValueTask<StoreSnapshot?> AcquireAsync(CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
