using System.Runtime.CompilerServices;
using Assistant.Retrieval.Letters;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// The heads of the letters of one segment. Segments never change, so a new commit reads those of its new segments only;
/// deletions are the reader's business.
/// </summary>
internal static class SegmentHeads
{
    private static readonly HashSet<string> HeadOnly = [IndexFields.Head];
    private static readonly ConditionalWeakTable<object, List<(int Document, LetterHead Head)>> Loaded = [];

    /// <returns>The heads of the letters that are still there, read at first use.</returns>
    public static IEnumerable<LetterHead> Of(AtomicReader segment)
    {
        var living = segment.LiveDocs;
        return Loaded.GetValue(segment.CoreCacheKey, _ => Read(segment))
            .Where(letter => living?.Get(letter.Document) != false)
            .Select(letter => letter.Head);
    }

    private static List<(int Document, LetterHead Head)> Read(AtomicReader segment)
    {
        var heads = new List<(int, LetterHead)>();
        var aside = segment.GetBinaryDocValues(IndexFields.Head);
        var bytes = new BytesRef();
        foreach (var document in LetterDocuments(segment))
        {
            aside?.Get(document, bytes);
            heads.Add((document, bytes.Length > 0 ? IndexDocuments.ReadHead(bytes) : IndexDocuments.ReadHead(segment.Document(document, HeadOnly))));
        }

        return heads;
    }

    private static IEnumerable<int> LetterDocuments(AtomicReader segment)
    {
        var terms = segment.GetTerms(IndexFields.ContentHash)?.GetEnumerator();
        DocsEnum? documents = null;
        while (terms is not null && terms.MoveNext())
        {
            documents = terms.Docs(null, documents, DocsFlags.NONE);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return documents.DocID;
            }
        }
    }
}
