using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>Words of a question that say nothing of its subject, as stems.</summary>
internal static class QuestionWords
{
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

    public static ConceptRole RoleOfDutch(string stem) => Role(stem, DutchFrame, DutchLight, DutchPredicates);

    /// <param name="key">Stems joined by spaces.</param>
    public static ConceptRole RoleOfEnglish(string key) =>
        Role(key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key, EnglishFrame, EnglishLight, EnglishPredicates);

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

    private static ConceptRole Role(string key, HashSet<string> frame, HashSet<string> light, HashSet<string> predicates) =>
        frame.Contains(key) ? ConceptRole.Frame
        : light.Contains(key) ? ConceptRole.Support
        : predicates.Contains(key) ? ConceptRole.Predicate
        : ConceptRole.Subject;

    private static string EnglishKey(string phrase) => string.Join(' ', EnglishTokens.Of(phrase).Select(token => token.Term));
}
