using Assistant.Retrieval.Searching;

namespace Assistant.Retrieval.Language;

/// <summary>
/// Dutch words that say nearly the same: what a question calls beloven a letter may call toezeggen. From our own
/// groups of synonyms, and from the lexicon: words that translate the same English one.
/// </summary>
internal sealed class DutchSynonyms
{
    // An English word with many renderings has several meanings: its renderings are no synonyms of each other.
    private const int MostRenderings = 5;
    private const int MostSynonyms = 12;

    private readonly Dictionary<string, IReadOnlyList<Rendering>> synonyms;
    private readonly HashSet<string> words;

    private DutchSynonyms(Dictionary<string, Dictionary<string, double>> related, HashSet<string> words, Dictionary<string, IReadOnlyList<int>> places)
    {
        synonyms = related.ToDictionary(entry => entry.Key, entry => Nearest(entry.Value, places), StringComparer.Ordinal);
        this.words = words;
        LongestPhrase = related.Keys.Max(key => key.Count(letter => letter == ' ') + 1);
    }

    public static DutchSynonyms Instance { get; } = Load(BilingualLexicon.Instance);

    /// <summary>The number of words in the longest key.</summary>
    public int LongestPhrase { get; }

    /// <param name="key">Stems, joined by single spaces.</param>
    /// <returns>The other ways to say it with a weight from 0 to 1, the nearest first; empty when none is known.</returns>
    public IReadOnlyList<Rendering> Of(string key) => synonyms.GetValueOrDefault(key, []);

    /// <returns>Whether the stem is that of a single Dutch word in the lexicon.</returns>
    public bool IsWord(string stem) => words.Contains(stem);

    private static DutchSynonyms Load(BilingualLexicon lexicon)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var related = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var places = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        var apart = ReadApart(places);
        foreach (var renderings in lexicon.RenderingGroups)
        {
            var keys = renderings.Select(text => Key(text, places)).Where(key => key.Length > 0 && !key.Contains(' ')).Distinct().ToList();
            words.UnionWith(keys);
            if (keys.Count is > 1 and <= MostRenderings)
            {
                Relate(related, keys, 1.0 / keys.Count, apart);
            }
        }

        foreach (var group in WordList.Read("nl-synonyms.txt"))
        {
            var keys = group.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => Key(text, places)).Where(key => key.Length > 0).Distinct().ToList();
            words.UnionWith(keys.Where(key => !key.Contains(' ')));
            Relate(related, keys, 1, apart);
        }

        return new DutchSynonyms(related, words, places);
    }

    private static string Key(string text, Dictionary<string, IReadOnlyList<int>> places)
    {
        var parts = WordParts.Of(text);
        var key = string.Join(' ', parts.Words);
        if (parts.Words.Count > 1 && parts.Places(0, parts.Words.Count) is { } apart)
        {
            places.TryAdd(key, apart);
        }

        return key;
    }

    /// <exception cref="InvalidOperationException">A line is not a word, a colon, what it is not.</exception>
    private static HashSet<(string, string)> ReadApart(Dictionary<string, IReadOnlyList<int>> places)
    {
        var apart = new HashSet<(string, string)>();
        foreach (var line in WordList.Read("dutch-not-synonyms.txt"))
        {
            if (line.Split(':', StringSplitOptions.TrimEntries) is not [var word, var others])
            {
                throw new InvalidOperationException($"The line '{line}' is not a word, a colon, what it is not.");
            }

            var key = Key(word, places);
            foreach (var other in others.Split(';', StringSplitOptions.TrimEntries).Select(text => Key(text, places)))
            {
                apart.Add((key, other));
                apart.Add((other, key));
            }
        }

        return apart;
    }

    private static void Relate(Dictionary<string, Dictionary<string, double>> related, List<string> keys, double weight, HashSet<(string, string)> apart)
    {
        foreach (var key in keys)
        {
            if (!related.TryGetValue(key, out var others))
            {
                related[key] = others = new Dictionary<string, double>(StringComparer.Ordinal);
            }

            foreach (var other in keys.Where(other => other != key && !apart.Contains((key, other))))
            {
                others[other] = others.GetValueOrDefault(other) + weight;
            }
        }
    }

    private static IReadOnlyList<Rendering> Nearest(Dictionary<string, double> related, Dictionary<string, IReadOnlyList<int>> places) =>
        [.. related.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(MostSynonyms).Select(entry => new Rendering(entry.Key.Split(' '), Math.Min(1, entry.Value)) { Places = places.GetValueOrDefault(entry.Key) })];
}
