using Assistant.Retrieval.Storing.Qdrant.Protocol;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>
/// Lets one process at a time write to a collection: a point that names its owner and ends by itself when its owner
/// dies. Taking it is one guarded write, so of two that take it at once one gets it. While it is kept it lasts on,
/// however long its owner waits for something else.
/// </summary>
internal sealed class WriterClaim : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly QdrantCollection collection;
    private readonly TimeProvider clock;
    private readonly string owner = $"{Environment.MachineName}/{Processes}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private Task keeping = Task.CompletedTask;
    private bool isLost;

    // The end that stands there, unless the answer to a write got lost: then another may.
    private DateTimeOffset until;
    private bool isUnsure;

    private WriterClaim(QdrantCollection collection, TimeProvider clock)
    {
        this.collection = collection;
        this.clock = clock;
    }

    // Two containers may have one name, and then each its own processes; so may two machines.
    private static string Processes { get; } = $"{Read("/proc/sys/kernel/random/boot_id")} {new FileInfo("/proc/self/ns/pid").LinkTarget}";

    /// <returns>The claim, or null and who holds it until when.</returns>
    public static async Task<(WriterClaim? Claim, string? Problem)> TryTakeAsync(QdrantCollection collection, TimeProvider clock, CancellationToken cancellationToken)
    {
        var claim = new WriterClaim(collection, clock);
        var holder = await claim.HolderAsync(cancellationToken);
        var left = holder?.Owner is { } dead && IsDeadHere(dead)
            ? Condition.Between("claimed_until", new Protocol.Range { Lte = holder.ClaimedUntil })
            : Condition.Between("claimed_until", new Protocol.Range { Lt = clock.GetUtcNow().ToUnixTimeSeconds() });
        holder = await claim.WriteAsync(left, cancellationToken);
        if (claim.TakeNote(holder))
        {
            return (claim, null);
        }

        var end = DateTimeOffset.FromUnixTimeSeconds(holder?.ClaimedUntil ?? 0).ToLocalTime();
        return (null, $"Another ingest is writing to {collection.Name} ({holder?.Owner?.Split('/')[0]}). Wait until it has finished and run this again; if it was killed, its claim ends at {end:HH:mm:ss}.");
    }

    /// <summary>Makes the claim last on until it is released or disposed.</summary>
    public void Keep() => keeping = KeepAsync();

    /// <summary>Keeps it no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await keeping;
    }

    /// <summary>Makes the claim last on, when it is time to.</summary>
    /// <exception cref="QdrantFault">It ended meanwhile and somebody else took it.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (isLost || until - clock.GetUtcNow() <= Length / 2)
        {
            await ConfirmAsync(cancellationToken);
        }
    }

    /// <summary>Makes the claim last on, and makes sure that it is still ours: before anything becomes visible.</summary>
    /// <exception cref="QdrantFault">It ended meanwhile and somebody else took it.</exception>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await ConfirmAloneAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets the next one write.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        if (TakeNote(await HolderAsync(cancellationToken)))
        {
            await WriteAsync(clock.GetUtcNow() - Length, Ours(), cancellationToken);
        }
    }

    private async Task KeepAsync()
    {
        using var timer = new PeriodicTimer(Length / 6, clock);
        try
        {
            while (!isLost && await timer.WaitForNextTickAsync(stopping.Token))
            {
                await TryRenewAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // It is released.
        }
    }

    private async Task TryRenewAsync()
    {
        try
        {
            // Not broken off: what still reached the server after the release would hold up the next one.
            await RenewAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // When it is lost the next write says so; a server that is away may be back before its end.
        }
    }

    private async Task ConfirmAloneAsync(CancellationToken cancellationToken)
    {
        isLost = isLost || (isUnsure && !TakeNote(await HolderAsync(cancellationToken))) || !TakeNote(await WriteAsync(Ours(), cancellationToken));
        if (isLost)
        {
            throw new QdrantFault($"This ingest stood still for so long that another one took over {collection.Name}. What was committed stays; run this again when the other has finished.");
        }
    }

    // Only we know this end: when another one stands there, the claim is another's.
    private Condition Ours() => Condition.Between("claimed_until", new Protocol.Range { Gte = until.ToUnixTimeSeconds(), Lte = until.ToUnixTimeSeconds() });

    private bool TakeNote(PointPayload? holder)
    {
        var isOurs = holder?.Owner == owner;
        until = isOurs ? DateTimeOffset.FromUnixTimeSeconds(holder!.ClaimedUntil ?? 0) : until;
        return isOurs;
    }

    private Task<PointPayload?> WriteAsync(Condition guard, CancellationToken cancellationToken) =>
        WriteAsync(clock.GetUtcNow() + Length, guard, cancellationToken);

    // The answer does not tell whether the guard held: reading it back does.
    private async Task<PointPayload?> WriteAsync(DateTimeOffset end, Condition guard, CancellationToken cancellationToken)
    {
        isUnsure = true;
        var payload = new PointPayload { Kind = PointKinds.Claim, Owner = owner, ClaimedUntil = end.ToUnixTimeSeconds() };
        await collection.UpsertAsync([new Point { Id = PointId.Claim, Payload = payload, Vector = new PointVectors() }], new Filter(guard), cancellationToken);
        var holder = await HolderAsync(cancellationToken);
        isUnsure = false;
        return holder;
    }

    private async Task<PointPayload?> HolderAsync(CancellationToken cancellationToken) =>
        (await collection.FindAsync(PointId.Claim, ["owner", "claimed_until"], cancellationToken))?.Payload;

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : "";

    // Whoever was killed on this machine need not be waited for.
    private static bool IsDeadHere(string owner)
    {
        if (owner.Split('/') is not [var machine, var processes, var process, _] || machine != Environment.MachineName || processes != Processes || !int.TryParse(process, out var id))
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
