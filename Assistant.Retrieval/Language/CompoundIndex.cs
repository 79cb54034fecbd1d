namespace Assistant.Retrieval.Language;

/// <summary>From a word to the compounds of the letters that hold it.</summary>
internal sealed class CompoundIndex
{
    private static readonly IReadOnlyList<string> None = [];

    private readonly Dictionary<string, List<string>> byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byModifier = new(StringComparer.Ordinal);

    public CompoundIndex(IReadOnlyDictionary<string, int> frequencies)
    {
        var splitter = new CompoundSplitter(frequencies.ContainsKey);
        QuestionSplitter = new CompoundSplitter(word => frequencies.ContainsKey(word) || DutchSynonyms.Instance.IsWord(word));
        foreach (var word in frequencies.Keys)
        {
            var parts = splitter.Split(word);
            for (var place = 0; place < parts.Count; place++)
            {
                Add(place == parts.Count - 1 ? byHead : byModifier, parts[place], word);
            }
        }
    }

    /// <summary>For words of a question: one of the parts may be a word that the letters do not use.</summary>
    public CompoundSplitter QuestionSplitter { get; }

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

        compounds.Add(compound);
    }
}
