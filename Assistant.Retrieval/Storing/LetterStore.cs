using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The writing side of a store: one writer at a time. What it replaces becomes visible to readers, letter by letter
/// whole, at <see cref="CommitAsync"/>; until then, and after a crash, they see what was there.
/// </summary>
public abstract class LetterStore : IAsyncDisposable
{
    private readonly PassageEmbedder? embedder;

    /// <param name="embedder">Makes the vectors of what is stored; null for a store of words alone.</param>
    private protected LetterStore(PassageEmbedder? embedder) => this.embedder = embedder;

    /// <summary>Document number to content hash, uncommitted replacements included.</summary>
    public abstract IReadOnlyDictionary<string, string> StoredHashes { get; }

    /// <summary>How many passages <see cref="PrepareAsync"/> should get at once, so that requests are full; 1 when it does nothing.</summary>
    public int PassagesAtOnce => embedder?.TextsAtOnce ?? 1;

    /// <summary>Embeds the passages of several letters together; then replacing each of them asks the service no more.</summary>
    /// <exception cref="EmbeddingFault">The service is away. A letter that it does not take is told when that one is replaced.</exception>
    /// <exception cref="IOException">The vectors cannot be kept.</exception>
    public async ValueTask PrepareAsync(IEnumerable<(Letter Letter, IReadOnlyList<Passage> Passages)> letters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (embedder is not null)
        {
            var unknown = letters.Where(one => StoredHashes.GetValueOrDefault(one.Letter.Head.DocumentNumber) != one.Letter.ContentHash);
            await embedder.PrepareAsync(unknown.SelectMany(one => one.Passages).Select(EmbeddedText.Of), cancellationToken);
        }
    }

    /// <summary>Puts the letter in the place of the version that is stored, if any.</summary>
    /// <exception cref="EmbeddingFault">The embedding service failed; the letter is not stored.</exception>
    /// <exception cref="IOException">The store failed. What was committed before stays as it was.</exception>
    public async ValueTask<ReplaceOutcome> ReplaceAsync(Letter letter, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        cancellationToken.ThrowIfCancellationRequested();
        var known = StoredHashes.TryGetValue(letter.Head.DocumentNumber, out var stored);
        if (stored == letter.ContentHash)
        {
            return ReplaceOutcome.Unchanged;
        }

        var vectors = embedder is null ? [] : await embedder.EmbedAsync(passages.Select(EmbeddedText.Of), cancellationToken);
        await PutAsync(letter, passages, vectors, cancellationToken);
        return known ? ReplaceOutcome.Changed : ReplaceOutcome.Added;
    }

    /// <returns>Whether the letter was there.</returns>
    /// <exception cref="IOException">The store failed. What was committed before stays as it was.</exception>
    public abstract ValueTask<bool> RemoveAsync(string documentNumber, CancellationToken cancellationToken);

    /// <summary>Makes everything since the last commit durable and visible at once.</summary>
    /// <exception cref="IOException">The store failed. What was committed before stays as it was.</exception>
    public abstract ValueTask CommitAsync(CancellationToken cancellationToken);

    /// <summary>Closes without committing: what was not committed is dropped.</summary>
    public abstract ValueTask DisposeAsync();

    /// <param name="letter">A letter that is not stored with this content.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="vectors">A vector of length 1 for every passage, in their order; empty in a store of words alone.</param>
    /// <param name="cancellationToken">Stops between requests.</param>
    private protected abstract ValueTask PutAsync(Letter letter, IReadOnlyList<Passage> passages, IReadOnlyList<float[]> vectors, CancellationToken cancellationToken);
}
