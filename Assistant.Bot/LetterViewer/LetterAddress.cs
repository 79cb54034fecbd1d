using Assistant.Bot.Answering;
using Assistant.Retrieval.Language;
using Microsoft.AspNetCore.Http.Extensions;

namespace Assistant.Bot.LetterViewer;

/// <summary>Where a letter is shown, relative to the root of the site: /letters/2024D44861?q=1204-310-9f86d081884c&amp;lang=nl#q.</summary>
internal static class LetterAddress
{
    public const string Prefix = "/letters";
    public const string MarkParameter = "q";
    public const string LanguageParameter = "lang";

    /// <summary>The letter with the quoted words marked and in sight.</summary>
    public static string Of(Quote quote, QuestionLanguage language) =>
        Of(quote.Letter.DocumentNumber, LetterMark.For(quote.Span, quote.Text), language);

    public static string Of(string documentNumber, LetterMark? mark, QuestionLanguage language)
    {
        var query = new QueryBuilder();
        if (mark is not null)
            query.Add(MarkParameter, mark.ToString());
        query.Add(LanguageParameter, Code(language));
        var fragment = mark is null ? "" : $"#{LetterWords.MarkAnchor}";
        return $"{Prefix}/{Uri.EscapeDataString(documentNumber)}{query}{fragment}";
    }

    public static string Code(QuestionLanguage language) => language == QuestionLanguage.English ? "en" : "nl";
}
