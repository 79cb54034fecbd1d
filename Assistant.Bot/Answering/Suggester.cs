using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Finds further questions on the subject that the letters answer too, by answering them.</summary>
internal sealed partial class Suggester(Answerer answerer)
{
    private const int Most = 3;
    private const int LongestSubject = 60;

    private static readonly IReadOnlyList<string> Dutch =
    [
        "Wanneer is er meer bekend over {0}?",
        "Wat heeft de minister toegezegd over {0}?",
        "Hoeveel geld is er voor {0}?",
        "Waarom is er aandacht voor {0}?",
        "Wie is er betrokken bij {0}?",
    ];

    private static readonly IReadOnlyList<string> English =
    [
        "When will more be known about {0}?",
        "What did the minister promise about {0}?",
        "How much money is there for {0}?",
        "Why is there attention for {0}?",
        "Who is involved in {0}?",
    ];

    /// <param name="question">The question that was answered, standing on its own.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>At most three, each with a quote that the answer does not show yet.</returns>
    public async Task<IReadOnlyList<string>> ForAsync(string question, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Kind != AnswerKind.Quoted || Subject(question, answer.Language) is not { } subject)
        {
            return [];
        }

        var asked = AskedFor.By(question);
        var shown = answer.Quotes.ToList();
        var suggestions = new List<string>(Most);
        foreach (var form in answer.Language == QuestionLanguage.Dutch ? Dutch : English)
        {
            var suggestion = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, subject);
            if (suggestions.Count < Most && AskedFor.By(suggestion) is var expected && expected != asked && await QuoteAsync(suggestion, expected, answer.Language, cancellationToken) is { } quote && !shown.Exists(other => IsSame(other, quote)))
            {
                suggestions.Add(suggestion);
                shown.Add(quote);
            }
        }

        return suggestions;
    }

    private async Task<Quote?> QuoteAsync(string question, ExpectedAnswer expected, QuestionLanguage language, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(new Question(question) { Language = language }, cancellationToken);
        return answer.Kind == AnswerKind.Quoted && AskedFor.IsIn(answer.Quotes[0].Text, expected) ? answer.Quotes[0] : null;
    }

    private static bool IsSame(Quote one, Quote other) =>
        one.Letter.DocumentNumber == other.Letter.DocumentNumber && one.Span.Overlaps(other.Span);

    // The words after "about" can stand in another question as they are; else a phrase that is a name of something.
    private static string? Subject(string question, QuestionLanguage language)
    {
        if (About().Match(question) is { Success: true } about)
        {
            var words = about.Groups["subject"].Value.Trim(' ', '.', ',', '!');
            return words.Length is > 2 and <= LongestSubject && TextTerms.Of(words, language).Any(term => term.Role == ConceptRole.Subject) ? words : null;
        }

        return TextTerms.Of(question, language)
            .Where(term => term.Role == ConceptRole.Subject && term.Surface.All(sign => char.IsLetter(sign) || sign is ' ' or '-') && (term.Parts.Count > 0 || Several().IsMatch(term.Surface)))
            .Select(term => term.Surface)
            .FirstOrDefault();
    }

    [GeneratedRegex(@"\b(about|regarding|concerning|over|omtrent|rond(om)?|inzake|met betrekking tot)\s+(?<subject>[^?]+)\??\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    // A plural needs no article.
    [GeneratedRegex(@"(\p{L}{3,}(s|en)|\p{L}{14,})$")]
    private static partial Regex Several();
}
