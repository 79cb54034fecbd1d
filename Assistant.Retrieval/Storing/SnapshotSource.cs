using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The reading side of the embedded index: hands out the newest commit and follows an ingest that runs elsewhere
/// without a restart.
/// </summary>
public sealed class SnapshotSource : IDisposable
{
    /// <summary>How long a snapshot is used before the disk is asked for a newer commit.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMilliseconds(200);

    private readonly string location;
    private readonly TimeProvider clock;
    private readonly System.Threading.Lock refreshing = new();
    private StoreSnapshot? current;
    private long checkedAt;

    /// <param name="dataDirectory">The data directory; need not exist yet.</param>
    /// <param name="clock">Decides when to look for a newer commit.</param>
    public SnapshotSource(string dataDirectory, TimeProvider clock)
    {
        location = IndexLocation.Of(dataDirectory);
        this.clock = clock;
    }

    /// <returns>The newest commit, to be disposed after use; null when nothing was ingested yet.</returns>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="InvalidDataException">The index was made by another version of this program.</exception>
    public StoreSnapshot? Acquire()
    {
        lock (refreshing)
        {
            if (current is null || clock.GetElapsedTime(checkedAt) >= CheckInterval)
            {
                Refresh();
                checkedAt = clock.GetTimestamp();
            }

            return current is not null && current.TryUse() ? current : null;
        }
    }

    public void Dispose()
    {
        lock (refreshing)
        {
            current?.Dispose();
            current = null;
        }
    }

    private void Refresh()
    {
        if (!System.IO.Directory.Exists(location))
        {
            Become(null);
            return;
        }

        using var directory = FSDirectory.Open(location);
        if (!DirectoryReader.IndexExists(directory))
        {
            Become(null);
        }
        else
        {
            Follow(directory);
        }
    }

    // Segment names and versions start over in a new index, so a reader of the thrown away one must not be carried on.
    private void Follow(FSDirectory directory)
    {
        var identity = IndexFormat.Identity(directory);
        var same = current?.Identity == identity ? current : null;
        if (same is null || !same.Reader.IsCurrent())
        {
            Become(Open(directory, identity, same));
        }
    }

    private StoreSnapshot Open(FSDirectory directory, string identity, StoreSnapshot? older)
    {
        if (IndexFormat.Mismatch(directory) is { } mismatch)
        {
            throw new InvalidDataException(mismatch);
        }

        var reader = older is null ? null : DirectoryReader.OpenIfChanged(older.Reader);
        return new StoreSnapshot(reader ?? DirectoryReader.Open(FSDirectory.Open(location)), identity);
    }

    private void Become(StoreSnapshot? next)
    {
        current?.Dispose();
        current = next;
    }
}
