using System.Globalization;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Opens a Qdrant store for writing: finds or makes its collection, takes the claim, clears away what a killed writer left.</summary>
internal sealed class QdrantOpening(QdrantApi api, TimeProvider clock)
{
    private readonly QdrantCollections collections = new(api);

    /// <returns>The store, or the problem in words for the user.</returns>
    public async Task<StoreOpening<LetterStore>> OpenAsync(CancellationToken cancellationToken)
    {
        await collections.CheckVersionAsync(cancellationToken);
        var current = await collections.CurrentAsync(cancellationToken) ?? await CreateFirstAsync(cancellationToken);
        if (await collections.MismatchAsync(current, 0, cancellationToken) is { } mismatch)
        {
            return new StoreOpening<LetterStore>(null, mismatch);
        }

        var mark = await MarkOfAsync(current, cancellationToken);
        if (mark is null || mark.Format != IndexFormat.Current)
        {
            return new StoreOpening<LetterStore>(null, $"The collection {current.Name} was made by another version of this program. Set Qdrant:Collection to another name and ingest the letters again.");
        }

        var (claim, problem) = await WriterClaim.TryTakeAsync(current, clock, cancellationToken);
        if (claim is null)
        {
            return new StoreOpening<LetterStore>(null, problem);
        }

        // Another writer may have committed before the claim was ours.
        mark = (await MarkOfAsync(current, cancellationToken))!;
        await QdrantSession.RollBackAsync(current, mark.Generation, cancellationToken);
        var session = new QdrantSession(collections, current, null, clock, api.Options.Drain) { Claim = claim, Mark = mark };
        return new StoreOpening<LetterStore>(new QdrantStore(session, await StoredLetters.HashesAsync(current, mark.Generation, cancellationToken)), null);
    }

    /// <summary>A store of nothing in a new collection, which takes the place of the current one when it is committed.</summary>
    public async Task<StoreOpening<LetterStore>> RebuildAsync(CancellationToken cancellationToken)
    {
        await collections.CheckVersionAsync(cancellationToken);
        var current = await collections.CurrentAsync(cancellationToken);
        if (current is null)
        {
            return await OpenAsync(cancellationToken);
        }

        var (claim, problem) = await WriterClaim.TryTakeAsync(current, clock, cancellationToken);
        if (claim is null)
        {
            return new StoreOpening<LetterStore>(null, problem);
        }

        var target = await collections.CreateNextAsync(current, await IsDrainedAsync(current, cancellationToken), 0, cancellationToken);
        var session = new QdrantSession(collections, target, current, clock, api.Options.Drain)
        {
            Claim = claim,
            Mark = EmptyMark(target),
            IsRebuild = true,
        };
        return new StoreOpening<LetterStore>(new QdrantStore(session, []), null);
    }

    public static async Task<CommitMark?> MarkOfAsync(QdrantCollection collection, CancellationToken cancellationToken) =>
        (await collection.FindAsync(PointId.Commit, ["commit"], cancellationToken))?.Payload.Commit;

    private async Task<QdrantCollection> CreateFirstAsync(CancellationToken cancellationToken)
    {
        var collection = await collections.CreateFirstAsync(0, cancellationToken);
        await collection.InsertAsync([QdrantSession.PointOf(EmptyMark(collection))], cancellationToken);
        await collections.SwitchAsync(collection, cancellationToken);
        return collection;
    }

    private static CommitMark EmptyMark(QdrantCollection collection) =>
        new(collection.Name, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), IndexFormat.Current, "", 0, []);

    // The oldest commit that the mark tells of came with the switch to this collection, or after it.
    private async Task<bool> IsDrainedAsync(QdrantCollection current, CancellationToken cancellationToken) =>
        await MarkOfAsync(current, cancellationToken) is { Recent: [var oldest, ..] } && clock.GetUtcNow() - oldest.At >= api.Options.Drain;
}
