namespace Assistant.Retrieval.Language;

/// <summary>From a word to the compounds of the letters that hold it, the most frequent first.</summary>
internal sealed class CompoundIndex
{
    private static readonly IReadOnlyList<string> None = [];

    // Of a part that hundreds of compounds share the frequent ones tell enough.
    private const int MostCompounds = 40;

    private readonly Dictionary<string, List<string>> byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byModifier = new(StringComparer.Ordinal);

    public CompoundIndex(IReadOnlyDictionary<string, int> frequencies)
    {
        Splitter = new CompoundSplitter(word => frequencies.ContainsKey(word) || DutchSynonyms.Instance.IsWord(word));
        foreach (var word in frequencies.Keys.OrderByDescending(word => frequencies[word]).ThenBy(word => word, StringComparer.Ordinal))
        {
            var parts = Splitter.Split(word);
            for (var place = 0; place < parts.Count; place++)
            {
                Add(place == parts.Count - 1 ? byHead : byModifier, parts[place], word);
            }
        }
    }

    /// <summary>Knows the words of the letters and of the lexicon: letters use many words only inside compounds.</summary>
    public CompoundSplitter Splitter { get; }

    /// <summary>Compounds of which the stem is the head: a bewustwordingscampagne is a campagne.</summary>
    public IReadOnlyList<string> WithHead(string stem) => byHead.TryGetValue(stem, out var compounds) ? compounds : None;

    /// <summary>Compounds of which the stem is a modifier: a campagneplan is about a campagne.</summary>
    public IReadOnlyList<string> WithModifier(string stem) => byModifier.TryGetValue(stem, out var compounds) ? compounds : None;

    private static void Add(Dictionary<string, List<string>> index, string part, string compound)
    {
        if (!index.TryGetValue(part, out var compounds))
        {
            index[part] = compounds = [];
        }

        if (compounds.Count < MostCompounds)
        {
            compounds.Add(compound);
        }
    }
}
