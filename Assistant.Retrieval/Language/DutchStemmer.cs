using System.Collections.Concurrent;
using Snowball = Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer;

namespace Assistant.Retrieval.Language;

/// <summary>Brings the forms of a Dutch word to one stem: Snowball's stemmer with the regular gaps it leaves closed.</summary>
internal static class DutchStemmer
{
    private const int CacheLimit = 200_000;

    // Words in -es that are no plurals: their stem keeps the s.
    private static readonly string[] SingularEndings = ["proces", "succes", "congres", "adres", "progres", "expres", "reces", "regres", "exces", "express"];

    // Words in -ens that are no plurals, or whose singular says something else: gegevens are not what is given.
    private static readonly string[] SingularsInEns = ["grens", "mens", "wens", "lens", "pens", "gegevens", "tevens", "volgens", "telkens", "nergens", "ergens"];

    // To steal is not to put: without its long vowel the one would be the stem of the other, which is far more frequent.
    private static readonly string[] LongVowel = ["stelen", "steel"];

    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CacheBySpan = Cache.GetAlternateLookup<ReadOnlySpan<char>>();

    // The dictionary's own count locks all of it.
    private static int cached;

    [ThreadStatic]
    private static Snowball? snowball;

    /// <param name="word">A lowercase word without accents.</param>
    public static string Stem(string word) => Stem(word.AsSpan());

    /// <param name="word">A lowercase word without accents.</param>
    public static string Stem(ReadOnlySpan<char> word)
    {
        if (CacheBySpan.TryGetValue(word, out var known))
        {
            return known;
        }

        var whole = word.ToString();
        var stem = Compute(whole);
        if (Volatile.Read(ref cached) < CacheLimit && Cache.TryAdd(whole, stem))
        {
            Interlocked.Increment(ref cached);
        }

        return stem;
    }

    private static string Compute(string word)
    {
        if (word.Length < 4 || ContainsDigit(word))
        {
            return word;
        }

        if (IsSingularInEs(word))
        {
            return word;
        }

        if (word == LongVowel[0])
        {
            return LongVowel[1];
        }

        // Snowball drops a plural s after consonants only, so campagnes and commissies would
        // not meet their singular; nor would jongens, whose singular loses its -en.
        var singular = (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 5) || IsPluralInEns(word) ? word[..^1] : word;
        snowball ??= new Snowball();
        snowball.SetCurrent(singular);
        snowball.Stem();
        return Undouble(Harden(snowball.Current));
    }

    // brieven/brief, huizen/huis: Dutch spells the same sound differently at the end of a word.
    private static string Harden(string stem) => stem switch
    {
        [.., 'v'] => stem[..^1] + "f",
        [.., 'z'] => stem[..^1] + "s",
        _ => stem,
    };

    // stemmen/stem, bonnen/bon: before an ending a short vowel doubles the consonant. Snowball undoubles d, k and t only.
    private static string Undouble(string stem) =>
        stem is [.., var before, ('b' or 'f' or 'g' or 'l' or 'm' or 'n' or 'p' or 'r' or 's') and var last] && before == last && stem.Length > 3 ? stem[..^1] : stem;

    private static bool IsSingularInEs(string word)
    {
        foreach (var ending in SingularEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPluralInEns(string word) =>
        word.Length > 5 && word.EndsWith("ens", StringComparison.Ordinal) && !SingularsInEns.Any(singular => word.EndsWith(singular, StringComparison.Ordinal));

    private static bool ContainsDigit(string word)
    {
        foreach (var character in word)
        {
            if (char.IsAsciiDigit(character))
            {
                return true;
            }
        }

        return false;
    }
}
