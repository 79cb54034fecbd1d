using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The commits of the collection that the alias leads to.</summary>
internal sealed class QdrantSnapshots(QdrantApi api, TimeProvider clock, bool isForLetters = false) : SnapshotSource
{
    /// <summary>How long a snapshot is used before the server is asked for a newer commit.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    private readonly QdrantCollections collections = new(api);
    private readonly SemaphoreSlim refreshing = new(1);
    private QdrantSnapshot? current;
    private long checkedAt;
    private bool isVersionChecked;

    public override async ValueTask<StoreSnapshot?> AcquireAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
        {
            return current;
        }

        await refreshing.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh())
            {
                current = await RefreshAsync(cancellationToken);
                Volatile.Write(ref checkedAt, clock.GetTimestamp());
            }

            return current;
        }
        finally
        {
            refreshing.Release();
        }
    }

    protected override void Dispose(bool disposing) => refreshing.Dispose();

    private bool IsFresh() => current is not null && clock.GetElapsedTime(Volatile.Read(ref checkedAt)) < CheckInterval;

    // One read of one point tells collection and generation together, whatever is switched meanwhile.
    private async Task<QdrantSnapshot?> RefreshAsync(CancellationToken cancellationToken)
    {
        if (!isVersionChecked)
        {
            await collections.CheckVersionAsync(cancellationToken);
            isVersionChecked = true;
        }

        var mark = await QdrantOpening.MarkOfAsync(collections.ByAlias(), cancellationToken);
        if (mark is null)
        {
            return null;
        }

        if (CollectionDesign.MismatchOfFormat(mark.Collection, mark.Format, isForLetters) is { } mismatch)
        {
            throw new InvalidDataException(mismatch);
        }

        return current is { } same && same.Mark.Identity == mark.Identity && same.Mark.Generation == mark.Generation
            ? same
            : await LoadAsync(mark, cancellationToken);
    }

    private async Task<QdrantSnapshot> LoadAsync(CommitMark mark, CancellationToken cancellationToken)
    {
        var collection = new QdrantCollection(api, mark.Collection);
        var letters = await collection.ScrollAsync(Generations.Visible(PointKinds.Letter, mark.Generation), ["letter", "from", "head", "words"], cancellationToken);
        return new QdrantSnapshot(api, mark, StoredLetters.Newest(letters));
    }
}
