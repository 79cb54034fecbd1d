using Assistant.Retrieval.Letters;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Assistant.Retrieval.Storing;

/// <summary>Which content of which letter is committed, read from the terms alone so that it costs no stored fields.</summary>
internal static class StoredHashes
{
    public static string Term(Letter letter) => $"{letter.Head.DocumentNumber} {letter.ContentHash}";

    public static Dictionary<string, string> Read(Directory directory)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!FirstCommit.IsThere(directory))
        {
            return hashes;
        }

        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
        {
            Collect(leaf.AtomicReader, hashes);
        }

        return hashes;
    }

    private static void Collect(AtomicReader reader, Dictionary<string, string> hashes)
    {
        var terms = reader.GetTerms(IndexFields.ContentHash)?.GetEnumerator();
        DocsEnum? documents = null;
        while (terms is not null && terms.MoveNext())
        {
            documents = terms.Docs(reader.LiveDocs, documents, DocsFlags.NONE);
            if (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var term = terms.Term.Utf8ToString();
                var cut = term.LastIndexOf(' ');
                hashes[term[..cut]] = term[(cut + 1)..];
            }
        }
    }
}
