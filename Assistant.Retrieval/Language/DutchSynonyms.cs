using System.Collections.Frozen;

namespace Assistant.Retrieval.Language;

/// <summary>
/// Dutch words that translate the same English ones, from the lexicon: what a question calls beloven
/// a letter may call toezeggen.
/// </summary>
internal sealed class DutchSynonyms
{
    // An English word with many renderings has several meanings: its renderings are no synonyms of each other.
    private const int MostRenderings = 5;
    private const int MostSynonyms = 4;

    private readonly FrozenDictionary<string, IReadOnlyList<(string Stem, double Weight)>> synonyms;
    private readonly FrozenSet<string> words;

    private DutchSynonyms(Dictionary<string, Dictionary<string, double>> shared, HashSet<string> words)
    {
        synonyms = shared.ToFrozenDictionary(entry => entry.Key, entry => Nearest(entry.Value), StringComparer.Ordinal);
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
    }

    public static DutchSynonyms Instance { get; } = Load(BilingualLexicon.Instance);

    /// <returns>Stems with a weight from 0 to 1, the nearest first; empty when none is known.</returns>
    public IReadOnlyList<(string Stem, double Weight)> Of(string stem) => synonyms.GetValueOrDefault(stem, []);

    /// <returns>Whether the stem is that of a single Dutch word in the lexicon.</returns>
    public bool IsWord(string stem) => words.Contains(stem);

    private static DutchSynonyms Load(BilingualLexicon lexicon)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var shared = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var renderings in lexicon.RenderingGroups)
        {
            var stems = renderings.Select(WordParts.Of).Where(parts => parts.Words.Count == 1).Select(parts => parts.Words[0]).Distinct().ToList();
            words.UnionWith(stems);
            if (stems.Count is > 1 and <= MostRenderings)
            {
                Relate(shared, stems);
            }
        }

        return new DutchSynonyms(shared, words);
    }

    private static void Relate(Dictionary<string, Dictionary<string, double>> shared, List<string> stems)
    {
        foreach (var stem in stems)
        {
            if (!shared.TryGetValue(stem, out var related))
            {
                shared[stem] = related = new Dictionary<string, double>(StringComparer.Ordinal);
            }

            foreach (var other in stems.Where(other => other != stem))
            {
                related[other] = related.GetValueOrDefault(other) + (1.0 / stems.Count);
            }
        }
    }

    private static IReadOnlyList<(string Stem, double Weight)> Nearest(Dictionary<string, double> related) =>
        [.. related.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(MostSynonyms).Select(entry => (entry.Key, Math.Min(1, entry.Value)))];
}
