using Lingua;

namespace Assistant.Retrieval.Language;

/// <summary>Tells Dutch from English questions, four words long or shorter.</summary>
public sealed class QuestionLanguageDetector
{
    private static readonly LanguageDetector Detector = LanguageDetectorBuilder
        .FromLanguages(Lingua.Language.Dutch, Lingua.Language.English)
        .WithPreloadedLanguageModels()
        .Build();

    /// <param name="question">The question's words.</param>
    /// <param name="otherwise">The answer when the words do not tell, such as for names and numbers alone.</param>
    public static QuestionLanguage Detect(string question, QuestionLanguage otherwise) =>
        Detector.DetectLanguageOf(question) switch
        {
            Lingua.Language.Dutch => QuestionLanguage.Dutch,
            Lingua.Language.English => QuestionLanguage.English,
            _ => otherwise,
        };
}
