using Assistant.Ingest.Commands;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest;

/// <summary>Everything an ingest writes to, opened together.</summary>
internal sealed class IngestSession : IAsyncDisposable
{
    private readonly StoreSetup setup;
    private readonly LetterStore store;
    private readonly SnapshotSource stored;

    private IngestSession(StoreSetup setup, LetterStore store, SnapshotSource stored, SourceLedger ledger, IngestRun run)
    {
        this.setup = setup;
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
        var setup = StoreSetup.Of(data, clock: clock);
        try
        {
            var opening = await setup.Stores.OpenAsync(cancellationToken);
            if (opening.Store is { } store)
                return (Of(setup, store, data), null);

            await setup.DisposeAsync();
            return (null, opening.Problem);
        }
        catch
        {
            await setup.DisposeAsync();
            throw;
        }
    }

    private static IngestSession Of(StoreSetup setup, LetterStore store, string data)
    {
        var stored = setup.Stores.Read();
        var ledger = SourceLedger.Load(data);
        return new IngestSession(setup, store, stored, ledger, new IngestRun(store, stored, new LetterArchive(data), ledger));
    }

    public async ValueTask DisposeAsync()
    {
        stored.Dispose();
        await store.DisposeAsync();
        await setup.DisposeAsync();
    }
}
