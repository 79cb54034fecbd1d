using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Storing.Qdrant.Protocol;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>What the analysis of the embedded index makes of a letter's passages.</summary>
/// <param name="Statistics">What the letter adds to the statistics of all.</param>
/// <param name="Words">The sparse vector of each passage, in their order.</param>
internal sealed record AnalyzedLetter(CorpusStatistics Statistics, IReadOnlyList<SparseVector> Words)
{
    public static AnalyzedLetter Of(LetterHead head, IReadOnlyList<Passage> passages)
    {
        using var index = PassageIndex.Of(passages.Select(passage => (passage, head)));
        return new AnalyzedLetter(CorpusStatistics.Of(index.Reader), [.. TermsOf(index.Reader, passages.Count).Select(WordVector.OfPassage)]);
    }

    private static List<Dictionary<string, IReadOnlyDictionary<string, int>>> TermsOf(IndexReader reader, int passages)
    {
        var terms = Enumerable.Range(0, passages).Select(_ => new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal)).ToList();
        foreach (var field in IndexFields.Searched)
        {
            foreach (var leaf in reader.Leaves)
            {
                Collect(leaf, field, terms);
            }
        }

        return terms;
    }

    private static void Collect(AtomicReaderContext leaf, string field, List<Dictionary<string, IReadOnlyDictionary<string, int>>> terms)
    {
        var perPassage = new Dictionary<int, Dictionary<string, int>>();
        var term = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
        DocsEnum? documents = null;
        while (term is not null && term.MoveNext())
        {
            documents = term.Docs(null, documents, DocsFlags.FREQS);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var passage = leaf.DocBase + documents.DocID;
                if (!perPassage.TryGetValue(passage, out var occurrences))
                {
                    perPassage[passage] = occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                occurrences[term.Term.Utf8ToString()] = documents.Freq;
            }
        }

        foreach (var (passage, occurrences) in perPassage)
        {
            terms[passage][field] = occurrences;
        }
    }
}
