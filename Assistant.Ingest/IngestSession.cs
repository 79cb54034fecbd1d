using Assistant.Retrieval.Storing;

namespace Assistant.Ingest;

/// <summary>Everything an ingest writes to, opened together.</summary>
internal sealed class IngestSession : IAsyncDisposable
{
    private readonly LetterStore store;
    private readonly SnapshotSource stored;

    private IngestSession(LetterStore store, SnapshotSource stored, SourceLedger ledger, IngestRun run)
    {
        this.store = store;
        this.stored = stored;
        Ledger = ledger;
        Run = run;
    }

    public SourceLedger Ledger { get; }

    public IngestRun Run { get; }

    /// <returns>The session, or the problem in words for the user.</returns>
    /// <exception cref="IOException">The data directory cannot be read.</exception>
    public static async Task<(IngestSession? Session, string? Problem)> OpenAsync(string data, TimeProvider clock, CancellationToken cancellationToken)
    {
        var stores = new LetterStores(data, clock);
        var opening = await stores.OpenAsync(cancellationToken);
        if (opening.Store is not { } store)
            return (null, opening.Problem);

        var stored = stores.Read();
        var ledger = SourceLedger.Load(data);
        return (new IngestSession(store, stored, ledger, new IngestRun(store, stored, new LetterArchive(data), ledger)), null);
    }

    public async ValueTask DisposeAsync()
    {
        stored.Dispose();
        await store.DisposeAsync();
    }
}
