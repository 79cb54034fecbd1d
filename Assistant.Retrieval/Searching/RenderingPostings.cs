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
    private readonly List<DocsAndPositionsEnum?> phrase = [];
    private DocsEnum? word;

    public RenderingPostings(AtomicReader reader, string field)
    {
        liveDocuments = reader.LiveDocs;
        terms = reader.GetTerms(field)?.GetEnumerator();
    }

    /// <summary>Adds what the rendering occurs to the sums of the documents that matter.</summary>
    public void AddTo(Occurrences occurrences, Rendering rendering, SegmentField field, Contenders contenders)
    {
        if ((rendering.Terms.Count == 1 ? OfWord(rendering.Terms[0]) : OfPhrase(rendering)) is not { } postings)
        {
            return;
        }

        var strength = RankingParameters.StrengthOf(rendering);
        var few = contenders.FewBeside(postings.GetCost());
        var looked = 0;
        while (Next(postings, few, ref looked) is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (contenders.Contain(document))
            {
                occurrences.Add(document, strength * postings.Freq * field.PerOccurrence(document));
            }
        }
    }

    private static int Next(DocsEnum postings, IReadOnlyList<int>? few, ref int looked)
    {
        if (few is null)
        {
            return postings.NextDoc();
        }

        while (looked < few.Count)
        {
            var document = few[looked++];
            if ((postings.DocID < document ? postings.Advance(document) : postings.DocID) == document)
            {
                return document;
            }
        }

        return DocIdSetIterator.NO_MORE_DOCS;
    }

    private DocsEnum? OfWord(string term) => Seek(term) ? word = terms!.Docs(liveDocuments, word, DocsFlags.FREQS) : null;

    private PhrasePostings? OfPhrase(Rendering rendering)
    {
        var words = rendering.Terms;
        var found = new DocsAndPositionsEnum[words.Count];
        for (var place = 0; place < words.Count; place++)
        {
            if (phrase.Count == place)
            {
                phrase.Add(null);
            }

            if (!Seek(words[place]) || (phrase[place] = terms!.DocsAndPositions(liveDocuments, phrase[place], DocsAndPositionsFlags.NONE)) is not { } postings)
            {
                return null;
            }

            found[place] = postings;
        }

        return new PhrasePostings(found, rendering);
    }

    private bool Seek(string term)
    {
        sought.CopyChars(term);
        return terms is not null && terms.SeekExact(sought);
    }
}
