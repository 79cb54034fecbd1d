using System.Text.RegularExpressions;
using Lingua;

namespace Assistant.Retrieval.Language;

/// <summary>Tells Dutch from English questions, also when they are four words long.</summary>
public static partial class QuestionLanguageDetector
{
    // Takes a second to read, and most questions tell by their function words.
    private static readonly Lazy<LanguageDetector> Detector = new(LanguageDetectorBuilder
        .FromLanguages(Lingua.Language.Dutch, Lingua.Language.English)
        .WithPreloadedLanguageModels()
        .Build);

    private static readonly HashSet<string> Dutch = FunctionWords("dutch-stop-words.txt", "english-stop-words.txt");
    private static readonly HashSet<string> English = FunctionWords("english-stop-words.txt", "dutch-stop-words.txt");

    /// <param name="question">The question's words.</param>
    /// <param name="otherwise">The answer when the words do not tell, such as for names and numbers alone.</param>
    public static QuestionLanguage Detect(string question, QuestionLanguage otherwise)
    {
        // Letter statistics are unsure of two or three words; a single "wat" or "what" is not.
        var words = Words().Matches(question).Select(word => word.Value.ToLowerInvariant()).ToList();
        var lead = words.Count(Dutch.Contains) - words.Count(English.Contains);
        if (lead != 0)
        {
            return lead > 0 ? QuestionLanguage.Dutch : QuestionLanguage.English;
        }

        return Detector.Value.DetectLanguageOf(Names().Replace(question, " ")) switch
        {
            Lingua.Language.Dutch => QuestionLanguage.Dutch,
            Lingua.Language.English => QuestionLanguage.English,
            _ => otherwise,
        };
    }

    /// <summary>Reads the letter statistics now, not when a question first needs them.</summary>
    public static void Load() => _ = Detector.Value;

    private static HashSet<string> FunctionWords(string of, string without) =>
        [.. WordList.Read(of).Except(WordList.Read(without), StringComparer.Ordinal)];

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // Names do not tell the language they are spoken of in: runs of capitalised words inside the text,
    // with the small words that tie them, and words all in capitals.
    [GeneratedRegex(@"(?<=\S\s+)\p{Lu}[\p{L}’'-]*(\s+((of|the|van|de|and|en|for|voor)\s+)?\p{Lu}[\p{L}’'-]*)*|\b\p{Lu}{2,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
