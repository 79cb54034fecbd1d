using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Lets one process at a time write to a collection: a point that names its owner and ends by itself when its owner
/// dies. Taking it is one guarded write, so of two that take it at once one gets it.
/// </summary>
internal sealed class WriterClaim
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly QdrantCollection collection;
    private readonly TimeProvider clock;
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private DateTimeOffset until;

    private WriterClaim(QdrantCollection collection, TimeProvider clock)
    {
        this.collection = collection;
        this.clock = clock;
    }

    /// <returns>The claim, or null and who holds it until when.</returns>
    public static async Task<(WriterClaim? Claim, string? Problem)> TryTakeAsync(QdrantCollection collection, TimeProvider clock, CancellationToken cancellationToken)
    {
        var claim = new WriterClaim(collection, clock);
        var holder = await claim.HolderAsync(cancellationToken);
        var left = holder?.Owner is { } dead && IsDeadHere(dead)
            ? Condition.Between("claimed_until", new Protocol.Range { Lte = holder.ClaimedUntil })
            : Condition.Between("claimed_until", new Protocol.Range { Lt = clock.GetUtcNow().ToUnixTimeSeconds() });
        holder = await claim.WriteAsync(left, cancellationToken);
        if (holder?.Owner == claim.owner)
        {
            return (claim, null);
        }

        var end = DateTimeOffset.FromUnixTimeSeconds(holder?.ClaimedUntil ?? 0).ToLocalTime();
        return (null, $"Another ingest is writing to {collection.Name} ({holder?.Owner?.Split('/')[0]}). Wait until it has finished and run this again; if it was killed, its claim ends at {end:HH:mm:ss}.");
    }

    /// <summary>Makes the claim last on, when it is time to.</summary>
    /// <exception cref="QdrantFault">It ended meanwhile and somebody else took it.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (until - clock.GetUtcNow() <= Length / 2)
        {
            await ConfirmAsync(cancellationToken);
        }
    }

    /// <summary>Makes the claim last on, and makes sure that it is still ours: before anything becomes visible.</summary>
    /// <exception cref="QdrantFault">It ended meanwhile and somebody else took it.</exception>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        // Only we know this end: when it stands there no more, the claim is another's.
        var ours = Condition.Between("claimed_until", new Protocol.Range { Gte = until.ToUnixTimeSeconds(), Lte = until.ToUnixTimeSeconds() });
        if ((await WriteAsync(ours, cancellationToken))?.Owner != owner)
        {
            throw new QdrantFault($"This ingest stood still for so long that another one took over {collection.Name}. What was committed stays; run this again when the other has finished.");
        }
    }

    /// <summary>Lets the next one write.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if ((await HolderAsync(cancellationToken))?.Owner == owner)
        {
            await WriteAsync(clock.GetUtcNow() - Length, Condition.Between("claimed_until", new Protocol.Range { Lte = until.ToUnixTimeSeconds() }), cancellationToken);
        }
    }

    private Task<PointPayload?> WriteAsync(Condition guard, CancellationToken cancellationToken) =>
        WriteAsync(clock.GetUtcNow() + Length, guard, cancellationToken);

    // The answer does not tell whether the guard held: reading it back does.
    private async Task<PointPayload?> WriteAsync(DateTimeOffset end, Condition guard, CancellationToken cancellationToken)
    {
        until = end;
        var payload = new PointPayload { Kind = PointKinds.Claim, Owner = owner, ClaimedUntil = end.ToUnixTimeSeconds() };
        await collection.UpsertAsync([new Point { Id = PointId.Claim, Payload = payload, Vector = new PointVectors() }], new Filter(guard), cancellationToken);
        return await HolderAsync(cancellationToken);
    }

    private async Task<PointPayload?> HolderAsync(CancellationToken cancellationToken) =>
        (await collection.FindAsync(PointId.Claim, ["owner", "claimed_until"], cancellationToken))?.Payload;

    // Whoever was killed on this machine need not be waited for.
    private static bool IsDeadHere(string owner)
    {
        if (owner.Split('/') is not [var machine, var process, _] || machine != Environment.MachineName || !int.TryParse(process, out var id))
        {
            return false;
        }

        try
        {
            using var alive = System.Diagnostics.Process.GetProcessById(id);
            return alive.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
