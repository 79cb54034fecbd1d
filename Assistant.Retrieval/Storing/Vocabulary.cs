using Assistant.Retrieval.Language;
using Lucene.Net.Index;

namespace Assistant.Retrieval.Storing;

/// <summary>The terms of the passages' text with the number of passages they stand in.</summary>
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
        var terms = MultiFields.GetTerms(reader, IndexFields.Text)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
        {
            frequencies[terms.Term.Utf8ToString()] = terms.DocFreq;
        }

        return new Vocabulary(frequencies, reader.GetDocCount(IndexFields.Text));
    }

    public int Frequency(string term) => frequencies.GetValueOrDefault(term);
}
