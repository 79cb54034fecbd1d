using System.Globalization;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Opens a Qdrant store for writing: finds or makes its collection, takes the claim, clears away what a killed writer left.</summary>
internal sealed class QdrantOpening(QdrantApi api, TimeProvider clock, PassageEmbedder? embedder)
{
    private readonly QdrantCollections collections = new(api);

    private int Dimensions => embedder?.Model.Dimension ?? 0;

    /// <returns>The store, or the problem in words for the user.</returns>
    public async Task<StoreOpening<LetterStore>> OpenAsync(CancellationToken cancellationToken)
    {
        await collections.CheckVersionAsync(cancellationToken);
        var current = await collections.CurrentAsync(cancellationToken) ?? await CreateFirstAsync(cancellationToken);
        if (await ProblemOfAsync(current, cancellationToken) is { } mismatch)
        {
            return new StoreOpening<LetterStore>(null, mismatch);
        }

        return await ClaimedAsync(current, claim => OpenAsync(current, claim, cancellationToken), cancellationToken);
    }

    private async Task<StoreOpening<LetterStore>> OpenAsync(QdrantCollection current, WriterClaim claim, CancellationToken cancellationToken)
    {
        // Another writer may have committed before the claim was ours.
        var mark = (await MarkOfAsync(current, cancellationToken))!;
        await QdrantSession.RollBackAsync(current, mark.Generation, cancellationToken);
        var hashes = await StoredLetters.HashesAsync(current, mark.Generation, cancellationToken);
        if (ModelAgreement.Problem(mark.Embedding, embedder?.Model) is not { } disagreement)
        {
            return Opened(new QdrantSession(collections, current, null, clock, api.Options.Drain) { Claim = claim, Mark = mark }, hashes);
        }

        if (hashes.Count == 0)
        {
            // Nothing is lost by it: the size of vectors cannot be changed, so another collection takes its place.
            return await ReplacingAsync(current, claim, cancellationToken);
        }

        await claim.ReleaseAsync(cancellationToken);
        return new StoreOpening<LetterStore>(null, disagreement);
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

        return await ClaimedAsync(current, claim => ReplacingAsync(current, claim, cancellationToken), cancellationToken);
    }

    public static async Task<CommitMark?> MarkOfAsync(QdrantCollection collection, CancellationToken cancellationToken) =>
        (await collection.FindAsync(PointId.Commit, ["commit"], cancellationToken))?.Payload.Commit;

    private async Task<string?> ProblemOfAsync(QdrantCollection collection, CancellationToken cancellationToken)
    {
        var mark = await MarkOfAsync(collection, cancellationToken);
        return CollectionDesign.MismatchOfFormat(collection.Name, mark?.Format)
            ?? await collections.MismatchAsync(collection, mark?.Embedding?.Dimension ?? 0, cancellationToken);
    }

    // Whoever rebuilds holds the claim on what is current: once it is ours, and the alias still leads there, nobody switches.
    private async Task<StoreOpening<LetterStore>> ClaimedAsync(QdrantCollection current, Func<WriterClaim, Task<StoreOpening<LetterStore>>> open, CancellationToken cancellationToken)
    {
        var (claim, problem) = await WriterClaim.TryTakeAsync(current, clock, cancellationToken);
        if (claim is null)
        {
            return new StoreOpening<LetterStore>(null, problem);
        }

        claim.Keep();
        try
        {
            if ((await collections.CurrentAsync(cancellationToken))?.Name == current.Name)
            {
                return await open(claim);
            }

            await claim.ReleaseAsync(cancellationToken);
            return new StoreOpening<LetterStore>(null, $"Another ingest has just put a new collection in the place of {current.Name}. Run this again.");
        }
        catch
        {
            await GiveUpAsync(claim);
            throw;
        }
    }

    private static async Task GiveUpAsync(WriterClaim claim)
    {
        try
        {
            await claim.ReleaseAsync(CancellationToken.None);
        }
        catch (QdrantFault)
        {
            // It ends by itself.
        }
    }

    private async Task<StoreOpening<LetterStore>> ReplacingAsync(QdrantCollection current, WriterClaim claim, CancellationToken cancellationToken)
    {
        var target = await collections.CreateNextAsync(current, await IsDrainedAsync(current, cancellationToken), Dimensions, cancellationToken);
        return Opened(
            new QdrantSession(collections, target, current, clock, api.Options.Drain) { Claim = claim, Mark = EmptyMark(target), IsRebuild = true },
            []);
    }

    private StoreOpening<LetterStore> Opened(QdrantSession session, Dictionary<string, string> hashes) =>
        new(new QdrantStore(session, hashes, embedder), null);

    private async Task<QdrantCollection> CreateFirstAsync(CancellationToken cancellationToken)
    {
        var collection = await collections.CreateFirstAsync(Dimensions, cancellationToken);
        await collection.InsertAsync([QdrantSession.PointOf(EmptyMark(collection))], cancellationToken);
        await collections.SwitchAsync(collection, cancellationToken);
        return collection;
    }

    private CommitMark EmptyMark(QdrantCollection collection) =>
        new(collection.Name, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), CollectionDesign.Format, embedder?.Model, 0, []);

    // The oldest commit that the mark tells of came with the switch to this collection, or after it.
    private async Task<bool> IsDrainedAsync(QdrantCollection current, CancellationToken cancellationToken) =>
        await MarkOfAsync(current, cancellationToken) is { Recent: [var oldest, ..] } && clock.GetUtcNow() - oldest.At >= api.Options.Drain;
}
