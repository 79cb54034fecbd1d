using Assistant.Retrieval.Language;

namespace Assistant.Retrieval.Searching;

/// <summary>Words of a question that say nothing of its subject, as stems.</summary>
internal static class QuestionWords
{
    private static readonly HashSet<string> DutchFrame =
        [.. WordList.Read("dutch-frame-words.txt").SelectMany(TextAnalysis.Tokens).Select(token => token.Term)];

    private static readonly HashSet<string> EnglishFrame =
        [.. WordList.Read("english-frame-words.txt").Select(EnglishKey)];

    private static readonly HashSet<string> EnglishStopWords =
        [.. WordList.Read("english-stop-words.txt")];

    public static bool IsDutchFrame(string stem) => DutchFrame.Contains(stem);

    /// <param name="key">Stems joined by spaces.</param>
    public static bool IsEnglishFrame(string key) => EnglishFrame.Contains(key);

    public static bool IsEnglishStopWord(string word) => EnglishStopWords.Contains(word);

    private static string EnglishKey(string phrase) => string.Join(' ', EnglishTokens.Of(phrase).Select(token => token.Term));
}
