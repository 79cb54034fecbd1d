using Assistant.Retrieval.Language;

namespace Assistant.Bot.Answering;

/// <summary>A question as typed.</summary>
/// <param name="Text">The words, without mentions of the bot.</param>
/// <param name="Locale">The channel's locale, such as nl-NL: decides only when the words themselves do not.</param>
/// <param name="ConversationKey">Names the conversation whose earlier turns a follow-up refers to; null when it stands alone.</param>
internal sealed record Question(string Text, string? Locale = null, string? ConversationKey = null)
{
    /// <summary>The language of the words when it is known already; otherwise the words tell.</summary>
    public QuestionLanguage? Language { get; init; }

    /// <returns>The language to answer in.</returns>
    public QuestionLanguage LanguageAsked() => Language ?? QuestionLanguageDetector.Detect(
        Text,
        Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? QuestionLanguage.English : QuestionLanguage.Dutch);
}
