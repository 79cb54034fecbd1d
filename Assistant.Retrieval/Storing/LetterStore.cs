using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The writing side of a store: one writer at a time. What it replaces becomes visible to readers, letter by letter
/// whole, at <see cref="CommitAsync"/>; until then, and after a crash, they see what was there.
/// </summary>
public abstract class LetterStore : IAsyncDisposable
{
    /// <summary>Document number to content hash, uncommitted replacements included.</summary>
    public abstract IReadOnlyDictionary<string, string> StoredHashes { get; }

    /// <summary>Puts the letter in the place of the version that is stored, if any.</summary>
    /// <exception cref="IOException">The store failed. What was committed before stays as it was.</exception>
    public abstract ValueTask<ReplaceOutcome> ReplaceAsync(Letter letter, IReadOnlyList<Passage> passages, CancellationToken cancellationToken);

    /// <returns>Whether the letter was there.</returns>
    /// <exception cref="IOException">The store failed. What was committed before stays as it was.</exception>
    public abstract ValueTask<bool> RemoveAsync(string documentNumber, CancellationToken cancellationToken);

    /// <summary>Makes everything since the last commit durable and visible at once.</summary>
    /// <exception cref="IOException">The store failed. What was committed before stays as it was.</exception>
    public abstract ValueTask CommitAsync(CancellationToken cancellationToken);

    /// <summary>Closes without committing: what was not committed is dropped.</summary>
    public abstract ValueTask DisposeAsync();
}
