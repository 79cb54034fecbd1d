using Assistant.Retrieval.Storing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Searching;

/// <summary>Looks words up in the text of a few documents. Not for two threads at once.</summary>
internal sealed class WordPlaces
{
    private readonly List<(TermsEnum Terms, int DocBase, int First, int Count)> segments = [];
    private readonly IReadOnlyList<int> documents;
    private readonly BytesRef sought = new();
    private DocsEnum? holders;
    private DocsAndPositionsEnum? places;

    /// <param name="reader">The index.</param>
    /// <param name="documents">Ascending.</param>
    public WordPlaces(IndexReader reader, IReadOnlyList<int> documents)
    {
        this.documents = documents;
        for (var first = 0; first < documents.Count;)
        {
            var leaf = reader.Leaves[ReaderUtil.SubIndex(documents[first], reader.Leaves)];
            var next = first;
            while (next < documents.Count && documents[next] < leaf.DocBase + leaf.AtomicReader.MaxDoc)
            {
                next++;
            }

            if (leaf.AtomicReader.GetTerms(IndexFields.Text)?.GetEnumerator() is { } terms)
            {
                segments.Add((terms, leaf.DocBase, first, next - first));
            }

            first = next;
        }
    }

    /// <returns>Which of the documents hold the word, by their place among them, each with postings that stand at it.</returns>
    public IEnumerable<(int Document, DocsAndPositionsEnum Places)> Of(string word)
    {
        sought.CopyChars(word);
        foreach (var (terms, docBase, first, count) in segments)
        {
            if (!terms.SeekExact(sought) || (places = terms.DocsAndPositions(null, places, DocsAndPositionsFlags.NONE)) is not { } found)
            {
                continue;
            }

            for (var place = first; place < first + count; place++)
            {
                if (StandsAt(found, documents[place] - docBase))
                {
                    yield return (place, found);
                }
            }
        }
    }

    /// <returns>Which of the documents hold the word, by their place among them.</returns>
    public IEnumerable<int> Holding(string word)
    {
        sought.CopyChars(word);
        foreach (var (terms, docBase, first, count) in segments)
        {
            if (!terms.SeekExact(sought))
            {
                continue;
            }

            holders = terms.Docs(null, holders, DocsFlags.NONE);
            for (var place = first; place < first + count; place++)
            {
                if (StandsAt(holders, documents[place] - docBase))
                {
                    yield return place;
                }
            }
        }
    }

    private static bool StandsAt(DocsEnum postings, int document) =>
        (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document;
}
