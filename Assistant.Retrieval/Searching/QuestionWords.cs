using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>Words of a question that say nothing of its subject, as stems.</summary>
internal static partial class QuestionWords
{
    private const int ShortestForm = 5;

    private static readonly string[] EnglishEndings = ["ing", "ed", "s"];

    private static readonly HashSet<string> DutchFrame =
        [.. WordList.Read("dutch-frame-words.txt").SelectMany(TextAnalysis.Tokens).Select(token => token.Term)];

    private static readonly HashSet<string> EnglishFrame =
        [.. WordList.Read("english-frame-words.txt").Select(EnglishKey)];

    private static readonly HashSet<string> DutchLight =
        [.. WordList.Read("dutch-light-words.txt").SelectMany(TextAnalysis.Tokens).Select(token => token.Term)];

    private static readonly HashSet<string> EnglishLight =
        [.. WordList.Read("english-light-words.txt").Select(EnglishKey)];

    private static readonly HashSet<string> DutchPredicates =
        [.. WordList.Read("dutch-predicates.txt").SelectMany(TextAnalysis.Tokens).Select(token => token.Term)];

    private static readonly HashSet<string> EnglishPredicates =
        [.. WordList.Read("english-predicates.txt").Select(EnglishKey)];

    private static readonly HashSet<string> EnglishStopWords =
        [.. WordList.Read("english-stop-words.txt")];

    public static ConceptRole RoleOfDutch(string stem)
    {
        var role = Role(stem, DutchFrame, DutchLight, DutchPredicates);
        if (role != ConceptRole.Subject || DutchSynonyms.Instance.IsWord(stem))
        {
            return role;
        }

        // Forms that no list holds: uitvoeriger is an adjective as uitvoerig is, bijgepraat can only be a participle.
        return IsComparative(stem) || Participle().IsMatch(stem) || (stem[^1] is 't' or 'd' && DutchVerbForms.Of(stem).Any(DutchPredicates.Contains))
            ? ConceptRole.Predicate
            : role;
    }

    /// <param name="key">Stems joined by spaces.</param>
    public static ConceptRole RoleOfEnglish(string key) =>
        Role(key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key, EnglishFrame, EnglishLight, EnglishPredicates);

    /// <param name="stem">The word's stem.</param>
    /// <param name="surface">The word as written: what ends in -ed is a verb or an adjective.</param>
    /// <param name="isInLexicon">Whether the lexicon knows it.</param>
    public static ConceptRole RoleOfEnglish(string stem, string surface, bool isInLexicon)
    {
        var role = RoleOfEnglish(stem);
        if (role != ConceptRole.Subject || surface.Length < ShortestForm)
        {
            return role;
        }

        var isVerb = surface.EndsWith("ed", StringComparison.Ordinal) || (!isInLexicon && surface.EndsWith("ing", StringComparison.Ordinal));
        return isVerb ? ConceptRole.Predicate
            : EnglishBases(stem).Skip(1).Any(EnglishLight.Contains) ? ConceptRole.Support
            : role;
    }

    /// <summary>What the word may be a form of, itself first.</summary>
    public static IEnumerable<string> EnglishBases(string stem)
    {
        yield return stem;
        foreach (var ending in EnglishEndings)
        {
            if (stem.Length > ending.Length + 2 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                var bare = stem[..^ending.Length];
                yield return bare;
                yield return bare + "e";
                if (bare[^1] == bare[^2])
                {
                    yield return bare[..^1];
                }
            }
        }
    }

    public static bool IsEnglishStopWord(string word) => EnglishStopWords.Contains(word);

    private static bool IsComparative(string stem) =>
        stem.Length > ShortestForm && stem.EndsWith("er", StringComparison.Ordinal) && DutchPredicates.Contains(DutchStemmer.Stem(stem[..^2]));

    private static ConceptRole Role(string key, HashSet<string> frame, HashSet<string> light, HashSet<string> predicates) =>
        frame.Contains(key) ? ConceptRole.Frame
        : light.Contains(key) ? ConceptRole.Support
        : predicates.Contains(key) ? ConceptRole.Predicate
        : ConceptRole.Subject;

    private static string EnglishKey(string phrase) => string.Join(' ', EnglishTokens.Of(phrase).Select(token => token.Term));

    [GeneratedRegex("^(aan|af|bij|binnen|door|in|mee|na|neer|om|op|over|rond|samen|tegen|terug|toe|uit|vast|voor|weg)ge[a-z]{2,}[dt]$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();
}
