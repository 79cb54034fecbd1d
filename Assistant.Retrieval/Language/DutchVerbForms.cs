using System.Collections.Frozen;

namespace Assistant.Retrieval.Language;

/// <summary>
/// The stems that the other forms of a Dutch verb have: the stemmer leaves "stuurt", "gestuurd" and "zond" apart from
/// "sturen" and "zenden". Which of them are real words is for the caller to check against the letters.
/// </summary>
internal static class DutchVerbForms
{
    private const int ShortestStem = 3;

    internal static readonly string[] Separable =
    [
        "samen", "tegen", "terug", "tegemoet", "achter", "binnen", "voort", "plaats", "vast", "voor", "door", "over", "rond", "mede", "neer", "open",
        "deel", "weg", "aan", "bij", "los", "mee", "toe", "uit", "af", "in", "na", "om", "op",
    ];

    private static readonly string[] Inseparable = ["be", "ver", "ont", "her"];

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Strong = LoadStrong();

    /// <param name="stem">The stem of any form.</param>
    /// <returns>The stems of the other forms, real and merely possible ones.</returns>
    public static IReadOnlySet<string> Of(string stem)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        AddForms(forms, "", stem);
        foreach (var prefix in Separable.Concat(Inseparable))
        {
            if (stem.Length >= prefix.Length + ShortestStem && stem.StartsWith(prefix, StringComparison.Ordinal))
            {
                AddForms(forms, prefix, stem[prefix.Length..]);
            }
        }

        forms.Remove(stem);
        return forms;
    }

    private static void AddForms(HashSet<string> forms, string prefix, string verb)
    {
        if (Strong.TryGetValue(verb, out var strong))
        {
            forms.UnionWith(strong.Select(form => prefix + WithoutGe(prefix, form)));
            return;
        }

        foreach (var bare in Bare(prefix, verb))
        {
            var spoken = WithLongVowel(bare);
            var participle = Inseparable.Contains(prefix) ? prefix : prefix + "ge";
            forms.Add(prefix + bare);
            foreach (var written in spoken == bare ? [bare] : new[] { bare, spoken })
            {
                forms.UnionWith([prefix + written + "t", prefix + written + "d", participle + written + "t", participle + written + "d"]);
            }
        }
    }

    // The verb itself, or what is left of its participle or of its form with -t.
    private static IEnumerable<string> Bare(string prefix, string verb)
    {
        yield return verb;
        if (verb[^1] is not ('t' or 'd') || verb.Length <= ShortestStem)
        {
            yield break;
        }

        yield return DutchStemmer.Stem(verb[..^1]);
        if (!Inseparable.Contains(prefix) && verb.StartsWith("ge", StringComparison.Ordinal) && verb.Length > ShortestStem + 2)
        {
            yield return DutchStemmer.Stem(verb[2..^1]);
        }
    }

    // sturen, stuurt: an open syllable writes its long vowel once, a closed one twice. Stems do not tell mak(en) from pak(ken).
    private static string WithLongVowel(string stem) =>
        stem is [.., var before, ('a' or 'e' or 'o' or 'u') and var vowel, var last] && !IsVowel(before) && !IsVowel(last)
            ? stem[..^1] + vowel + last
            : stem;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string WithoutGe(string prefix, string form) =>
        Inseparable.Contains(prefix) && form.StartsWith("ge", StringComparison.Ordinal) ? form[2..] : form;

    private static FrozenDictionary<string, IReadOnlyList<string>> LoadStrong()
    {
        var byForm = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in WordList.Read("dutch-strong-verbs.txt"))
        {
            IReadOnlyList<string> stems = [.. line.Split(' ').Select(DutchStemmer.Stem).Distinct()];
            foreach (var stem in stems)
            {
                byForm.TryAdd(stem, stems);
            }
        }

        return byForm.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
