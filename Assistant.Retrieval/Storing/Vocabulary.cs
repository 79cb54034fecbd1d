using Assistant.Retrieval.Language;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Storing;

/// <summary>The terms of the passages with the number of passages they stand in.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> frequencies;

    private Vocabulary(Dictionary<string, int> frequencies, int passages)
    {
        this.frequencies = frequencies;
        Passages = passages;
        Compounds = new CompoundIndex(frequencies);
    }

    /// <summary>The number of passages.</summary>
    public int Passages { get; }

    public CompoundIndex Compounds { get; }

    public IReadOnlyDictionary<string, int> Frequencies => frequencies;

    public static Vocabulary Of(DirectoryReader reader)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in IndexFields.Searched)
        {
            var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
            while (terms is not null && terms.MoveNext())
            {
                var term = terms.Term.Utf8ToString();
                frequencies[term] = Math.Max(terms.DocFreq, frequencies.GetValueOrDefault(term));
            }
        }

        return new Vocabulary(frequencies, reader.GetDocCount(IndexFields.Text));
    }

    public int Frequency(string term) => frequencies.GetValueOrDefault(term);
}
