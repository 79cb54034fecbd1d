using System.Text.RegularExpressions;
using Lingua;

namespace Assistant.Retrieval.Language;

/// <summary>Tells Dutch from English questions, also when they are four words long.</summary>
public static partial class QuestionLanguageDetector
{
    private static readonly LanguageDetector Detector = LanguageDetectorBuilder
        .FromLanguages(Lingua.Language.Dutch, Lingua.Language.English)
        .WithPreloadedLanguageModels()
        .Build();

    /// <param name="question">The question's words.</param>
    /// <param name="otherwise">The answer when the words do not tell, such as for names and numbers alone.</param>
    public static QuestionLanguage Detect(string question, QuestionLanguage otherwise) =>
        Detector.DetectLanguageOf(WithoutNames(question)) switch
        {
            Lingua.Language.Dutch => QuestionLanguage.Dutch,
            Lingua.Language.English => QuestionLanguage.English,
            _ => otherwise,
        };

    // "stand van zaken House of Inner Strength" is Dutch: names do not tell the language they are spoken of in.
    private static string WithoutNames(string question) =>
        question.Any(char.IsLower) ? Names().Replace(question, " ") : question.ToLowerInvariant();

    // Runs of capitalised words inside the text, with the small words that tie them, and words all in capitals.
    [GeneratedRegex(@"(?<=\S\s+)\p{Lu}[\p{L}’'-]*(\s+((of|the|van|de|and|en|for|voor)\s+)?\p{Lu}[\p{L}’'-]*)*|\b\p{Lu}{2,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
