using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Assistant.Retrieval.Storing;

/// <summary>The writing side of the embedded index: one writer per data directory.</summary>
public sealed class EmbeddedStore : LetterStore, IDisposable
{
    private readonly IndexWriter writer;
    private readonly WriterLock? held;
    private readonly Dictionary<string, string> storedHashes;

    private EmbeddedStore(IndexWriter writer, Dictionary<string, string> storedHashes, WriterLock? held, PassageEmbedder? embedder)
        : base(embedder)
    {
        this.held = held;
        this.writer = writer;
        this.storedHashes = storedHashes;
    }

    public override IReadOnlyDictionary<string, string> StoredHashes => storedHashes;

    /// <summary>Opens or creates the index for writing.</summary>
    /// <param name="dataDirectory">The data directory; created when absent.</param>
    /// <returns>The store, or the problem in words for the user.</returns>
    public static StoreOpening<EmbeddedStore> Open(string dataDirectory) => Open(dataDirectory, isRebuild: false, null);

    /// <summary>Opens the index for writing all letters anew: at the first commit they take the place of all that was there, whatever its format.</summary>
    /// <param name="dataDirectory">The data directory; created when absent.</param>
    /// <returns>The store, or the problem in words for the user.</returns>
    public static StoreOpening<EmbeddedStore> Rebuild(string dataDirectory) => Open(dataDirectory, isRebuild: true, null);

    internal static StoreOpening<EmbeddedStore> Open(string dataDirectory, bool isRebuild, PassageEmbedder? embedder)
    {
        var location = IndexLocation.Of(dataDirectory);
        WriterLock? held = null;
        try
        {
            held = WriterLock.TryTake(location);
            if (held is null)
            {
                return new StoreOpening<EmbeddedStore>(null, $"Another ingest is writing to {dataDirectory}. Wait until it has finished and run this again.");
            }

            // Our lock, taken above, keeps other processes out; Lucene's own does not on every system.
            var directory = FSDirectory.Open(location, NoLockFactory.GetNoLockFactory());
            var mismatch = isRebuild ? null : IndexFormat.Mismatch(directory) ?? Disagreement(directory, embedder);
            if (mismatch is null)
            {
                return new StoreOpening<EmbeddedStore>(isRebuild ? Anew(directory, held, embedder) : Over(directory, held, embedder), null);
            }

            held.Dispose();
            return new StoreOpening<EmbeddedStore>(null, mismatch);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            return new StoreOpening<EmbeddedStore>(null, $"The data directory {dataDirectory} cannot be written: {fault.Message}");
        }
    }

    /// <summary>Puts the letter, without vectors, in the place of the version that is stored, if any.</summary>
    /// <exception cref="IOException">The disk is full or failed. What was committed before stays as it was.</exception>
    public ReplaceOutcome Replace(Letter letter, IReadOnlyList<Passage> passages)
    {
        var number = letter.Head.DocumentNumber;
        var known = storedHashes.TryGetValue(number, out var stored);
        if (stored == letter.ContentHash)
        {
            return ReplaceOutcome.Unchanged;
        }

        Put(letter, passages, []);
        return known ? ReplaceOutcome.Changed : ReplaceOutcome.Added;
    }

    /// <returns>Whether the letter was there.</returns>
    public bool Remove(string documentNumber)
    {
        if (!storedHashes.Remove(documentNumber))
        {
            return false;
        }

        writer.DeleteDocuments(IndexDocuments.LetterTerm(documentNumber));
        return true;
    }

    /// <summary>Makes everything since the last commit durable and visible at once.</summary>
    /// <exception cref="IOException">The disk is full or failed. What was committed before stays as it was.</exception>
    public void Commit()
    {
        if (writer.HasUncommittedChanges())
        {
            writer.Commit();
        }
    }

    /// <summary>Closes without committing: what was not committed is dropped.</summary>
    public void Dispose()
    {
        writer.Rollback();
        held?.Dispose();
    }

    public override ValueTask<bool> RemoveAsync(string documentNumber, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Remove(documentNumber));
    }

    public override ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Commit();
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override ValueTask PutAsync(Letter letter, IReadOnlyList<Passage> passages, IReadOnlyList<float[]> vectors, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Put(letter, passages, vectors);
        return ValueTask.CompletedTask;
    }

    private void Put(Letter letter, IReadOnlyList<Passage> passages, IReadOnlyList<float[]> vectors)
    {
        writer.UpdateDocuments(IndexDocuments.LetterTerm(letter.Head.DocumentNumber), IndexDocuments.Of(letter, passages, vectors));
        storedHashes[letter.Head.DocumentNumber] = letter.ContentHash;
    }

    // An index without letters takes any model.
    private static string? Disagreement(Directory directory, PassageEmbedder? embedder) =>
        Storing.StoredHashes.Read(directory).Count == 0 ? null : ModelAgreement.Problem(IndexFormat.Model(directory), embedder?.Model);

    private static EmbeddedStore Anew(Directory directory, WriterLock held, PassageEmbedder? embedder)
    {
        var store = Over(directory, held, embedder);
        store.writer.DeleteAll();
        store.storedHashes.Clear();
        return store;
    }

    internal static EmbeddedStore Over(Directory directory, WriterLock? held = null, PassageEmbedder? embedder = null)
    {
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, LetterAnalyzer.Instance)
        {
            Similarity = new LengthNorms(),
            RAMBufferSizeMB = 64,
            WriteLockTimeout = 0,
        };
        FirstCommit.RemoveIfCutOff(directory);
        var writer = new IndexWriter(directory, configuration);
        IndexFormat.Mark(writer, embedder?.Model);
        return new EmbeddedStore(writer, Storing.StoredHashes.Read(directory), held, embedder);
    }
}
