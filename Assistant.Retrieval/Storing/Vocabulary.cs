using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Storing;

/// <summary>The terms of the passages with the number of passages they stand in.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);

    public Vocabulary(CorpusStatistics statistics)
    {
        foreach (var field in IndexFields.Searched)
        {
            foreach (var (term, frequency) in statistics.Fields[field].Frequencies)
            {
                frequencies[term] = Math.Max(frequency, frequencies.GetValueOrDefault(term));
            }
        }

        Passages = statistics.Passages;
        Compounds = new CompoundIndex(frequencies);
        Beginnings = new WordBeginnings(frequencies.Keys);
    }

    /// <summary>The number of passages.</summary>
    public int Passages { get; }

    public CompoundIndex Compounds { get; }

    public WordBeginnings Beginnings { get; }

    public IReadOnlyDictionary<string, int> Frequencies => frequencies;

    public int Frequency(string term) => frequencies.GetValueOrDefault(term);
}
