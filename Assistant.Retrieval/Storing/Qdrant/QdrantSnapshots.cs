using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>The commits of the collection that the alias leads to.</summary>
internal sealed class QdrantSnapshots(QdrantApi api, TimeProvider clock, bool isForLetters = false) : SnapshotSource
{
    /// <summary>How long a snapshot is used before the server is asked for a newer commit.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    /// <summary>How long a question waits for a newer commit before the known one answers it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const int LoadAttempts = 3;

    private readonly QdrantCollections collections = new(api);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock beginning = new();
    private Task<QdrantSnapshot?>? refreshing;
    private volatile QdrantSnapshot? current;
    private bool isDisposed;
    private long refreshedAt;
    private long checkedAt;
    private bool isVersionChecked;

    public override async ValueTask<StoreSnapshot?> AcquireAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
        {
            return current;
        }

        var refresh = Refreshing();
        if (current is not null && !refresh.IsCompleted)
        {
            // Many letters take longer to load than a question can wait, and what was the newest a short while ago stays
            // readable meanwhile.
            var left = Patience - clock.GetElapsedTime(Volatile.Read(ref refreshedAt));
            await Task.WhenAny(refresh, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, cancellationToken));
            if (!refresh.IsCompleted && clock.GetElapsedTime(Volatile.Read(ref checkedAt)) < api.Options.Drain / 2)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return current;
            }
        }

        return await refresh.WaitAsync(cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (!isDisposed)
        {
            isDisposed = true;
            stopping.Cancel();
            stopping.Dispose();
        }
    }

    private bool IsFresh() => current is not null && clock.GetElapsedTime(Volatile.Read(ref checkedAt)) < CheckInterval;

    // Whoever asks first begins it; it goes on when he leaves, for all the others.
    private Task<QdrantSnapshot?> Refreshing()
    {
        lock (beginning)
        {
            if (refreshing is null || (refreshing.IsCompleted && !IsFresh()))
            {
                Volatile.Write(ref refreshedAt, clock.GetTimestamp());
                var token = stopping.Token;
                refreshing = Task.Run(() => KeepAsync(token), CancellationToken.None);
            }

            return refreshing;
        }
    }

    private async Task<QdrantSnapshot?> KeepAsync(CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        current = await RefreshAsync(cancellationToken);
        Volatile.Write(ref checkedAt, asked);
        return current;
    }

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

    // What is loaded for longer than replaced passages are kept may have been cleared away under the reading.
    private async Task<QdrantSnapshot> LoadAsync(CommitMark mark, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < LoadAttempts; attempt++)
        {
            var begun = clock.GetTimestamp();
            var loaded = await QdrantSnapshot.LoadAsync(api, mark, cancellationToken);
            if (clock.GetElapsedTime(begun) < api.Options.Drain / 2)
            {
                return loaded;
            }

            var newest = await QdrantOpening.MarkOfAsync(collections.ByAlias(), cancellationToken);
            if (newest is null || (newest.Identity == mark.Identity && newest.Generation == mark.Generation))
            {
                return loaded;
            }

            mark = newest;
        }

        throw new QdrantFault($"The letters change faster than they can be read from {api.Options.Endpoint}. Raise Qdrant:Drain.");
    }
}
