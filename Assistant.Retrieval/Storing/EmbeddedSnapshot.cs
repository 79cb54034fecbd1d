using System.Globalization;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Assistant.Retrieval.Storing;

/// <summary>The embedded index as of one commit.</summary>
public sealed class EmbeddedSnapshot : StoreSnapshot
{
    // Two to three bytes a character: letters that are quoted and passages that are found come back all the time.
    private const long LetterCharacters = 16_000_000;
    private const long PassageCharacters = 8_000_000;

    private readonly ReadOnce<CorpusStatistics> statistics = new();
    private readonly RecentlyRead<string, Letter> letters = new(LetterCharacters);
    private readonly RecentlyRead<int, Passage> passages = new(PassageCharacters);
    private int users = 1;

    internal EmbeddedSnapshot(DirectoryReader reader, string identity)
        : base(reader.Leaves.SelectMany(leaf => SegmentHeads.Of(leaf.AtomicReader)))
    {
        Reader = reader;
        Identity = identity;
        Model = IndexFormat.Model(reader.IndexCommit.UserData);
    }

    public override string Generation => string.Create(CultureInfo.InvariantCulture, $"{Identity}.{Reader.Version}");

    public override EmbeddingModel? Model { get; }

    internal DirectoryReader Reader { get; }

    private protected override CorpusStatistics Statistics => statistics.Get(() => CorpusStatistics.Of(Reader));

    internal string Identity { get; }

    public override ValueTask<Letter?> FindLetterAsync(string documentNumber, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(FindLetter(documentNumber));
    }

    /// <returns>The whole letter, or null when it is not stored.</returns>
    public Letter? FindLetter(string documentNumber) => letters.Get(documentNumber, ReadLetter, letter => letter.Text.Length);

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Reader.Dispose();
            letters.Dispose();
            passages.Dispose();
        }
    }

    internal bool TryUse()
    {
        for (var seen = Volatile.Read(ref users); seen > 0; seen = Volatile.Read(ref users))
        {
            if (Interlocked.CompareExchange(ref users, seen + 1, seen) == seen)
            {
                return true;
            }
        }

        return false;
    }

    internal override ValueTask<Candidates> CandidatesAsync(CandidateRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<Candidates>(new WholeIndex(Reader, Statistics, passages)
        {
            Nearest = request.Vector is null ? [] : NearestPassages.Find(Reader, request.Vector, request.Nearest, request.Within),
        });
    }

    private Letter? ReadLetter(string documentNumber)
    {
        foreach (var leaf in Reader.Leaves)
        {
            var documents = leaf.AtomicReader.GetTermDocsEnum(IndexDocuments.LetterTerm(documentNumber));
            while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var stored = leaf.AtomicReader.LiveDocs?.Get(documents.DocID) != false ? leaf.AtomicReader.Document(documents.DocID) : null;
                if (stored?.GetField(IndexFields.Whole) is not null)
                {
                    return IndexDocuments.ReadLetter(stored);
                }
            }
        }

        return null;
    }
}
