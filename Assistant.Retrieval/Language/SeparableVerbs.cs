using System.Collections.Frozen;

namespace Assistant.Retrieval.Language;

/// <summary>The Dutch verbs whose first part stands apart in a main clause: "de minister pakt uitbuiting aan" says aanpakken.</summary>
internal static class SeparableVerbs
{
    private const int ShortestUnknown = 5;

    private static readonly string[] Infinitives = ["en", "aan"];

    // Before "te" these belong to the verb that follows, whichever it is; the others also begin clauses: "om te", "door te".
    private static readonly FrozenSet<string> Loose =
        new[] { "aan", "af", "bij", "binnen", "deel", "in", "los", "mee", "neer", "op", "open", "plaats", "samen", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "weg" }.ToFrozenSet(StringComparer.Ordinal);

    // By the part that stands apart: from the stem of any form of the rest to the whole verb.
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByParticle = Load();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>>.AlternateLookup<ReadOnlySpan<char>> Particles = ByParticle.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LooseParticles = Loose.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Whether the lowercase word can be the part of a verb that stands apart.</returns>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.ContainsKey(word) || LooseParticles.Contains(word);

    /// <param name="particle">The part that stands apart.</param>
    /// <param name="verb">What may be a form of the rest, lowercase.</param>
    /// <returns>The whole verb; null when they make no known one.</returns>
    public static string? Whole(ReadOnlySpan<char> particle, ReadOnlySpan<char> verb) =>
        Particles.TryGetValue(particle, out var verbs) && verbs.TryGetValue(DutchStemmer.Stem(verb), out var whole) ? whole : null;

    /// <summary>For "aan te pakken".</summary>
    /// <returns>The whole verb; null when the parts do not belong together.</returns>
    public static string? WholeInfinitive(ReadOnlySpan<char> particle, ReadOnlySpan<char> infinitive) =>
        IsInfinitive(infinitive) && LooseParticles.Contains(particle) ? string.Concat(particle, infinitive) : Whole(particle, infinitive);

    private static bool IsInfinitive(ReadOnlySpan<char> word)
    {
        foreach (var ending in Infinitives)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParticiple(string rest) =>
        rest.StartsWith("ge", StringComparison.Ordinal) && DutchVerbForms.Of(DutchStemmer.Stem(rest)).Any(form => !form.StartsWith("ge", StringComparison.Ordinal));

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load()
    {
        var predicates = WordList.Read("dutch-predicates.txt").ToHashSet(StringComparer.Ordinal);
        var words = WordList.Read("nl-en.tsv").Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)])
            .Concat(WordList.Read("nl-synonyms.txt").SelectMany(group => group.Split(';', StringSplitOptions.TrimEntries)))
            .Concat(predicates)
            .Where(word => IsInfinitive(word) && !word.Contains(' ', StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var byParticle = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var whole in words.Order(StringComparer.Ordinal))
        {
            // Participles end as infinitives do: aangenomen stands beside genomen as aannemen does beside nemen.
            foreach (var particle in DutchVerbForms.Separable.Where(particle => whole.StartsWith(particle, StringComparison.Ordinal) && IsVerb(whole, whole[particle.Length..])))
            {
                if (!byParticle.TryGetValue(particle, out var verbs))
                {
                    byParticle[particle] = verbs = new Dictionary<string, string>(StringComparer.Ordinal);
                }

                var stem = DutchStemmer.Stem(whole);
                foreach (var form in DutchVerbForms.Of(stem).Append(stem).Where(form => form.StartsWith(particle, StringComparison.Ordinal)))
                {
                    verbs.TryAdd(form[particle.Length..], whole);
                }
            }
        }

        return byParticle.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

        // "Sporen" is in no list of its own, opsporen is; of a short rest, as of openen, that says nothing.
        bool IsVerb(string whole, string rest) =>
            !IsParticiple(rest) && (words.Contains(rest) || (predicates.Contains(whole) && rest.Length >= ShortestUnknown));
    }
}
