using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Storing;

/// <summary>The terms of the passages with the number of passages they stand in.</summary>
internal sealed class Vocabulary
{
    // A word has a few kilobytes of synonyms and compounds at most.
    private const int MostRemembered = 2000;

    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);

    /// <param name="statistics">Of all passages.</param>
    /// <param name="abbreviations">What the letters call by a short form.</param>
    public Vocabulary(CorpusStatistics statistics, LetterAbbreviations abbreviations)
    {
        Abbreviations = abbreviations;
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

    /// <summary>What questions made of words, by stem.</summary>
    public Remembered<Concept> Concepts { get; } = new(MostRemembered);

    /// <summary>Their families, by how they begin.</summary>
    public Remembered<Concept> Families { get; } = new(MostRemembered);

    /// <summary>The words that each is nearly spelled like.</summary>
    public Remembered<IReadOnlyList<Rendering>> Resembling { get; } = new(MostRemembered);

    public LetterAbbreviations Abbreviations { get; }

    public IReadOnlyDictionary<string, int> Frequencies => frequencies;

    public int Frequency(string term) => frequencies.GetValueOrDefault(term);
}
