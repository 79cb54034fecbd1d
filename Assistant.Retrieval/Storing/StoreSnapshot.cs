using System.Collections.Frozen;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Assistant.Retrieval.Storing;

/// <summary>The index as of one commit. Whoever acquired it disposes it; it stays readable until then.</summary>
public sealed class StoreSnapshot : IDisposable
{
    private static readonly HashSet<string> HeadOnly = [IndexFields.Head];

    private readonly Lazy<Vocabulary> vocabulary;
    private readonly FrozenDictionary<string, LetterHead> heads;
    private int users = 1;

    internal StoreSnapshot(DirectoryReader reader, string identity)
    {
        Reader = reader;
        Identity = identity;
        Letters = ReadHeads(reader);
        heads = Letters.ToFrozenDictionary(head => head.DocumentNumber, StringComparer.Ordinal);
        vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Of(Reader));
    }

    /// <summary>The heads of all letters, newest first.</summary>
    public IReadOnlyList<LetterHead> Letters { get; }

    internal DirectoryReader Reader { get; }

    internal string Identity { get; }

    /// <summary>The words of the letters; built at first use, once per commit.</summary>
    internal Vocabulary Vocabulary => vocabulary.Value;

    /// <returns>The whole letter, or null when it is not stored.</returns>
    public Letter? FindLetter(string documentNumber)
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

    public void Dispose()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Reader.Dispose();
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

    internal LetterHead Head(string documentNumber) => heads[documentNumber];

    internal Passage ReadPassage(int document) => IndexDocuments.ReadPassage(Reader.Document(document));

    private static List<LetterHead> ReadHeads(DirectoryReader reader)
    {
        var heads = new List<LetterHead>();
        foreach (var document in LetterDocuments(reader))
        {
            heads.Add(IndexDocuments.ReadHead(reader.Document(document, HeadOnly)));
        }

        heads.Sort((one, other) => (other.Date, other.DocumentNumber).CompareTo((one.Date, one.DocumentNumber)));
        return heads;
    }

    private static IEnumerable<int> LetterDocuments(DirectoryReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(IndexFields.ContentHash)?.GetEnumerator();
            DocsEnum? documents = null;
            while (terms is not null && terms.MoveNext())
            {
                documents = terms.Docs(leaf.AtomicReader.LiveDocs, documents, DocsFlags.NONE);
                while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    yield return leaf.DocBase + documents.DocID;
                }
            }
        }
    }
}
