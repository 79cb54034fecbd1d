using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Assistant.Retrieval.Storing;

/// <summary>The commits of the embedded index.</summary>
public sealed class EmbeddedSnapshots : SnapshotSource
{
    /// <summary>How long a snapshot is used before the disk is asked for a newer commit.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMilliseconds(200);

    private readonly string location;
    private readonly TimeProvider clock;
    private readonly bool isForLetters;
    private readonly System.Threading.Lock refreshing = new();
    private EmbeddedSnapshot? current;
    private long checkedAt;

    /// <param name="dataDirectory">The data directory; need not exist yet.</param>
    /// <param name="clock">Decides when to look for a newer commit.</param>
    public EmbeddedSnapshots(string dataDirectory, TimeProvider clock)
        : this(dataDirectory, clock, isForLetters: false)
    {
    }

    internal EmbeddedSnapshots(string dataDirectory, TimeProvider clock, bool isForLetters)
    {
        location = IndexLocation.Of(dataDirectory);
        this.clock = clock;
        this.isForLetters = isForLetters;
    }

    /// <returns>The newest commit, to be disposed after use; null when nothing was ingested yet.</returns>
    /// <exception cref="IOException">The index cannot be read.</exception>
    /// <exception cref="InvalidDataException">The index was made by another version of this program.</exception>
    public EmbeddedSnapshot? Acquire()
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

    public override ValueTask<StoreSnapshot?> AcquireAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<StoreSnapshot?>(Acquire());
    }

    protected override void Dispose(bool disposing)
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
        if (!FirstCommit.IsThere(directory))
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

    private EmbeddedSnapshot Open(FSDirectory directory, string identity, EmbeddedSnapshot? older)
    {
        if (IndexFormat.Mismatch(directory, isForLetters) is { } mismatch)
        {
            throw new InvalidDataException(mismatch);
        }

        var reader = older is null ? null : DirectoryReader.OpenIfChanged(older.Reader);
        return new EmbeddedSnapshot(reader ?? DirectoryReader.Open(FSDirectory.Open(location)), identity);
    }

    private void Become(EmbeddedSnapshot? next)
    {
        current?.Dispose();
        current = next;
    }
}
