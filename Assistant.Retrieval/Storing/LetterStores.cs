namespace Assistant.Retrieval.Storing;

/// <summary>Opens the store that the settings name, for reading and for writing.</summary>
public sealed class LetterStores(string dataDirectory, TimeProvider clock)
{
    /// <returns>The reading side; need not hold letters yet. To be disposed.</returns>
    public SnapshotSource Read() => new EmbeddedSnapshots(dataDirectory, clock);

    /// <returns>The store, created when absent, or the problem in words for the user.</returns>
    public ValueTask<StoreOpening<LetterStore>> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var opening = EmbeddedStore.Open(dataDirectory);
        return ValueTask.FromResult(new StoreOpening<LetterStore>(opening.Store, opening.Problem));
    }
}
