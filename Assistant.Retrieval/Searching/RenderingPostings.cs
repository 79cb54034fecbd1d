using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Searching;

/// <summary>How often a rendering occurs, document by document, in one field of one index segment.</summary>
internal static class RenderingPostings
{
    public static IEnumerable<(int Document, int Frequency)> Of(AtomicReader reader, string field, Rendering rendering) =>
        rendering.Terms.Count == 1 ? Word(reader, field, rendering.Terms[0]) : Phrase(reader, field, rendering.Terms);

    private static IEnumerable<(int Document, int Frequency)> Word(AtomicReader reader, string field, string term)
    {
        var postings = Seek(reader, field, term)?.Docs(reader.LiveDocs, null, DocsFlags.FREQS);
        if (postings is null)
        {
            yield break;
        }

        while (postings.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return (document, postings.Freq);
        }
    }

    private static IEnumerable<(int Document, int Frequency)> Phrase(AtomicReader reader, string field, IReadOnlyList<string> terms)
    {
        var postings = new DocsAndPositionsEnum[terms.Count];
        for (var place = 0; place < terms.Count; place++)
        {
            if (Seek(reader, field, terms[place])?.DocsAndPositions(reader.LiveDocs, null, DocsAndPositionsFlags.NONE) is not { } found)
            {
                yield break;
            }

            postings[place] = found;
        }

        var document = postings[0].NextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            var met = Align(postings, document);
            if (met == document)
            {
                if (AdjacentOccurrences(postings) is > 0 and var frequency)
                {
                    yield return (document, frequency);
                }

                document = postings[0].NextDoc();
            }
            else
            {
                document = met == DocIdSetIterator.NO_MORE_DOCS ? met : postings[0].Advance(met);
            }
        }
    }

    // The document itself when all terms stand in it, else the first one where that is still possible.
    private static int Align(DocsAndPositionsEnum[] postings, int document)
    {
        foreach (var posting in postings)
        {
            var at = posting.DocID < document ? posting.Advance(document) : posting.DocID;
            if (at > document)
            {
                return at;
            }
        }

        return document;
    }

    private static int AdjacentOccurrences(DocsAndPositionsEnum[] postings)
    {
        var starts = Positions(postings[0], 0);
        for (var place = 1; place < postings.Length && starts.Count > 0; place++)
        {
            starts.IntersectWith(Positions(postings[place], place));
        }

        return starts.Count;
    }

    private static HashSet<int> Positions(DocsAndPositionsEnum posting, int place)
    {
        var starts = new HashSet<int>();
        for (var occurrence = 0; occurrence < posting.Freq; occurrence++)
        {
            starts.Add(posting.NextPosition() - place);
        }

        return starts;
    }

    private static TermsEnum? Seek(AtomicReader reader, string field, string term)
    {
        var terms = reader.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term)) ? terms : null;
    }
}
