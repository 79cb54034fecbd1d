namespace Assistant.Retrieval.Language;

/// <summary>
/// Our Dutch-English word list of this field. Looked up by English stems, longest phrase first;
/// an English term's Dutch renderings come in the order of the list, the usual one first.
/// </summary>
internal sealed class BilingualLexicon
{
    private readonly Dictionary<string, IReadOnlyList<string>> byEnglish;

    private BilingualLexicon(Dictionary<string, IReadOnlyList<string>> byEnglish, int longestPhrase)
    {
        this.byEnglish = byEnglish;
        LongestPhrase = longestPhrase;
    }

    public static BilingualLexicon Instance { get; } = Load();

    /// <summary>The number of words in the longest English term.</summary>
    public int LongestPhrase { get; }

    /// <summary>Every English term's Dutch renderings.</summary>
    public IEnumerable<IReadOnlyList<string>> RenderingGroups => byEnglish.Values;

    /// <param name="english">English stems as <see cref="EnglishTokens"/> gives them, joined by single spaces.</param>
    /// <returns>Dutch renderings; empty when the term is not in the list.</returns>
    public IReadOnlyList<string> Dutch(string english) => byEnglish.GetValueOrDefault(english, []);

    /// <exception cref="InvalidOperationException">A line is not two texts parted by one tab.</exception>
    private static BilingualLexicon Load()
    {
        var entries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var longest = 1;
        foreach (var line in WordList.Read("nl-en.tsv"))
        {
            var cut = line.IndexOf('\t', StringComparison.Ordinal);
            if (cut <= 0 || cut == line.Length - 1)
            {
                throw new InvalidOperationException($"The lexicon line '{line}' is not Dutch, a tab, English.");
            }

            var words = EnglishTokens.Of(line[(cut + 1)..]);
            longest = Math.Max(longest, words.Count);
            var key = string.Join(' ', words.Select(word => word.Term));
            if (!entries.TryGetValue(key, out var renderings))
            {
                entries[key] = renderings = [];
            }

            renderings.Add(line[..cut]);
        }

        return new BilingualLexicon(
            entries.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal),
            longest);
    }
}
