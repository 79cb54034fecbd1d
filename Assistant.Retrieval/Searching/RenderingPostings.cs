using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Searching;

/// <summary>How often renderings occur, document by document, in one field of one index segment. Not for two threads at once.</summary>
internal sealed class RenderingPostings
{
    private readonly IBits? liveDocuments;

    // A question has hundreds of renderings with their synonyms and compounds: what looks them up is used again.
    private readonly TermsEnum? terms;
    private readonly BytesRef sought = new();
    private DocsEnum? postings;

    public RenderingPostings(AtomicReader reader, string field)
    {
        liveDocuments = reader.LiveDocs;
        terms = reader.GetTerms(field)?.GetEnumerator();
    }

    /// <summary>Adds what the rendering occurs to each document's sum.</summary>
    public void AddTo(Occurrences occurrences, Rendering rendering, SegmentField field)
    {
        if (rendering.Terms.Count == 1)
        {
            AddWord(occurrences, rendering.Terms[0], RankingParameters.StrengthOf(rendering), field);
        }
        else
        {
            AddPhrase(occurrences, rendering.Terms, RankingParameters.StrengthOf(rendering), field);
        }
    }

    private void AddWord(Occurrences occurrences, string term, double strength, SegmentField field)
    {
        if (!Seek(term))
        {
            return;
        }

        postings = terms!.Docs(liveDocuments, postings, DocsFlags.FREQS);
        while (postings.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            occurrences.Add(document, strength * postings.Freq * field.PerOccurrence(document));
        }
    }

    private void AddPhrase(Occurrences occurrences, IReadOnlyList<string> words, double strength, SegmentField field)
    {
        var places = new DocsAndPositionsEnum[words.Count];
        for (var place = 0; place < words.Count; place++)
        {
            if (!Seek(words[place]) || terms!.DocsAndPositions(liveDocuments, null, DocsAndPositionsFlags.NONE) is not { } found)
            {
                return;
            }

            places[place] = found;
        }

        var document = places[0].NextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            var met = Align(places, document);
            if (met == document)
            {
                occurrences.Add(document, strength * AdjacentOccurrences(places) * field.PerOccurrence(document));
                document = places[0].NextDoc();
            }
            else
            {
                document = met == DocIdSetIterator.NO_MORE_DOCS ? met : places[0].Advance(met);
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

    private bool Seek(string term)
    {
        sought.CopyChars(term);
        return terms is not null && terms.SeekExact(sought);
    }
}
