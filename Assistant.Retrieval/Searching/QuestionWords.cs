using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>Words of a question that say nothing of its subject, as stems.</summary>
internal static class QuestionWords
{
    private static readonly HashSet<string> DutchFrame =
        [.. WordList.Read("dutch-frame-words.txt").SelectMany(TextAnalysis.Tokens).Select(token => token.Term)];

    private static readonly HashSet<string> EnglishFrame =
        [.. WordList.Read("english-frame-words.txt").Select(EnglishKey)];

    private static readonly HashSet<string> DutchLight =
        [.. WordList.Read("dutch-light-words.txt").SelectMany(TextAnalysis.Tokens).Select(token => token.Term)];

    private static readonly HashSet<string> EnglishLight =
        [.. WordList.Read("english-light-words.txt").Select(EnglishKey)];

    private static readonly HashSet<string> EnglishStopWords =
        [.. WordList.Read("english-stop-words.txt")];

    public static ConceptRole RoleOfDutch(string stem) =>
        DutchFrame.Contains(stem) ? ConceptRole.Frame : DutchLight.Contains(stem) ? ConceptRole.Support : ConceptRole.Subject;

    /// <param name="key">Stems joined by spaces.</param>
    public static ConceptRole RoleOfEnglish(string key)
    {
        var bare = key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
        return EnglishFrame.Contains(bare) ? ConceptRole.Frame : EnglishLight.Contains(bare) ? ConceptRole.Support : ConceptRole.Subject;
    }

    public static bool IsEnglishStopWord(string word) => EnglishStopWords.Contains(word);

    private static string EnglishKey(string phrase) => string.Join(' ', EnglishTokens.Of(phrase).Select(token => token.Term));
}
