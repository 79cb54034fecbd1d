using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>One writer at work: where it writes, what is committed, and what makes its work visible.</summary>
internal sealed class QdrantSession
{
    private readonly QdrantCollections collections;
    private readonly QdrantCollection? replaced;
    private readonly TimeProvider clock;
    private readonly TimeSpan drain;
    private bool isCommitUnsure;
    private bool isSwitching;
    private bool isSwitched;
    private WriterClaim? following;

    /// <param name="collections">The collections of the alias.</param>
    /// <param name="target">Where the letters are written.</param>
    /// <param name="replaced">The collection that the target will replace; null when the target is in use already.</param>
    /// <param name="clock">Tells how old a commit is.</param>
    /// <param name="drain">How long readers may be at an older generation.</param>
    public QdrantSession(QdrantCollections collections, QdrantCollection target, QdrantCollection? replaced, TimeProvider clock, TimeSpan drain)
    {
        this.collections = collections;
        this.replaced = replaced;
        this.clock = clock;
        this.drain = drain;
        Target = target;
    }

    public QdrantCollection Target { get; }

    public required WriterClaim Claim { private get; init; }

    public required CommitMark Mark { get; set; }

    /// <summary>The target is a new collection that no reader sees before the commit.</summary>
    public bool IsRebuild { get; init; }

    /// <summary>Makes sure that nobody else writes where this does, when it is time to.</summary>
    /// <exception cref="QdrantFault">Somebody does.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await Claim.RenewAsync(cancellationToken);
        await (following?.RenewAsync(cancellationToken) ?? Task.CompletedTask);
    }

    /// <summary>Makes sure that nobody else writes where this does: before anything becomes visible.</summary>
    /// <exception cref="QdrantFault">Somebody does.</exception>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        await Claim.ConfirmAsync(cancellationToken);
        await (following?.ConfirmAsync(cancellationToken) ?? Task.CompletedTask);
    }

    public static Point PointOf(CommitMark mark) => new()
    {
        Id = PointId.Commit,
        Payload = new PointPayload { Kind = PointKinds.Commit, Commit = mark },
        Vector = new PointVectors(),
    };

    /// <summary>Makes sure that a new collection holds all that was written to it, before readers are switched to it.</summary>
    /// <param name="passages">How many it must hold.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="QdrantFault">Something went missing; readers stay where they are.</exception>
    public async Task CheckWholeAsync(int passages, CancellationToken cancellationToken)
    {
        if (IsRebuild && Mark.Generation == 0
            && await Target.CountAsync(Generations.Visible(PointKinds.Passage, 1), cancellationToken) is var held && held != passages)
        {
            throw new QdrantFault($"Of {passages} passages that were written to {Target.Name} it holds {held}. Nothing was replaced; run this again.");
        }
    }

    /// <summary>Shows the next generation to all readers at once, then clears away what none of them can see.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var drained = Mark.Recent.LastOrDefault(commit => now - commit.At >= drain)?.Generation ?? 0;
        var next = Mark with
        {
            Generation = Mark.Generation + 1,
            Recent = [.. Mark.Recent.Where(commit => commit.Generation >= drained), new CommitTime(Mark.Generation + 1, now)],
        };
        isCommitUnsure = true;
        await Target.UpsertAsync([PointOf(next)], cancellationToken);
        Mark = next;
        isCommitUnsure = false;
        if (IsRebuild)
        {
            following ??= await FollowingAsync(cancellationToken);
            isSwitching = true;
            await collections.SwitchAsync(Target, cancellationToken);
            isSwitched = true;
        }
        else if (drained > 0)
        {
            await Target.DeleteAsync(Generations.Dead(drained), cancellationToken);
        }
    }

    /// <param name="broken">Something was written that was not committed.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    public async Task CloseAsync(bool broken, CancellationToken cancellationToken)
    {
        await using var claim = Claim;
        await using var further = following;

        // A commit whose answer got lost may have come through: then the next writer sees what is to be taken back.
        if (broken && !IsRebuild && !isCommitUnsure)
        {
            // Whoever took over the claim took back our work: what is there uncommitted now is his.
            await Claim.ConfirmAsync(cancellationToken);
            await RollBackAsync(Target, Mark.Generation, cancellationToken);
        }

        await Claim.ReleaseAsync(cancellationToken);
        if (following is not null)
        {
            await following.ReleaseAsync(cancellationToken);
        }

        if (replaced is not null)
        {
            await ClearAwayAsync(replaced, cancellationToken);
        }
    }

    // From the switch on, others would write to the target.
    private async Task<WriterClaim> FollowingAsync(CancellationToken cancellationToken)
    {
        var (claim, problem) = await WriterClaim.TryTakeAsync(Target, clock, cancellationToken);
        claim?.Keep();
        return claim ?? throw new QdrantFault(problem!);
    }

    // With a collection goes the alias that leads to it. A switch whose answer got lost may have come through, or come
    // through yet: then the alias itself is asked, and what may still be shown stays for the next rebuild to clear away.
    private async Task ClearAwayAsync(QdrantCollection old, CancellationToken cancellationToken)
    {
        if (isSwitched || (isSwitching && (await collections.CurrentAsync(cancellationToken))?.Name == Target.Name))
        {
            await Task.Delay(drain, clock, cancellationToken);
            await collections.DropAsync(old, cancellationToken);
        }
        else if (!isSwitching && !isCommitUnsure)
        {
            await collections.DropAsync(Target, cancellationToken);
        }
    }

    /// <summary>Takes away what was written after a generation and never committed.</summary>
    public static async Task RollBackAsync(QdrantCollection collection, long generation, CancellationToken cancellationToken)
    {
        await collection.SetPayloadAsync(new PointPayload { Until = Generations.Lasting }, Generations.WronglyEnded(generation), cancellationToken);
        await collection.DeleteAsync(Generations.NeverCommitted(generation), cancellationToken);
    }
}
