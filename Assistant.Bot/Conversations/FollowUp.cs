using System.Text.RegularExpressions;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Conversations;

/// <summary>A question that leans on an earlier one, and the ways to read it on its own.</summary>
internal static partial class FollowUp
{
    private const int ShortQuestion = 4;

    /// <returns>Whether the question says too little to be understood alone.</returns>
    public static bool Is(string question, QuestionLanguage language)
    {
        var terms = TextTerms.Of(question, language);
        var subjects = terms.Count(term => term.Role == ConceptRole.Subject);
        return Opening().IsMatch(question)
            || (subjects == 0 && Pointing().IsMatch(question))
            || (subjects == 0 && !terms.Any(term => term.Role == ConceptRole.Predicate) && question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= ShortQuestion);
    }

    /// <param name="question">The follow-up.</param>
    /// <param name="language">Its language.</param>
    /// <param name="earlier">The question it follows.</param>
    /// <returns>The likeliest reading first; the last one is the question as it is.</returns>
    public static IReadOnlyList<string> Readings(string question, QuestionLanguage language, RememberedTurn earlier)
    {
        var bare = Opening().Replace(question, "").Trim(' ', '?', ',', '.', '!');
        bare = bare.Length == 0 ? question : bare;
        var readings = new List<string> { $"{bare} {string.Join(' ', Telling(earlier, language))}?" };
        if (earlier.Language == language && Subjects(bare, language).Count > 0)
        {
            readings.Add($"{WithoutSubjects(earlier)} {bare}?");
        }

        readings.Add(question);
        return readings;
    }

    /// <returns>What the question adds of its own: an answer must speak of one of these.</returns>
    public static IReadOnlyList<TextTerm> Subjects(string question, QuestionLanguage language) =>
        [.. TextTerms.Of(Opening().Replace(question, ""), language).Where(term => term.Role == ConceptRole.Subject)];

    // The informative words of the earlier question, in the language of this one as far as the lexicon goes.
    private static IEnumerable<string> Telling(RememberedTurn earlier, QuestionLanguage language)
    {
        var terms = TextTerms.Of(earlier.Question, earlier.Language).Where(term => term.Role is ConceptRole.Subject or ConceptRole.Predicate);
        return terms.Select(term => earlier.Language == QuestionLanguage.English && language == QuestionLanguage.Dutch && term.Renderings.Count > 0
            ? string.Join(' ', term.Renderings[0])
            : term.Surface);
    }

    private static string WithoutSubjects(RememberedTurn earlier)
    {
        var text = earlier.Question;
        foreach (var term in TextTerms.Of(text, earlier.Language).Where(term => term.Role == ConceptRole.Subject).Reverse())
        {
            text = text.Remove(term.Start, term.Surface.Length);
        }

        return Blanks().Replace(text, " ").Trim(' ', '?', '.', '!');
    }

    [GeneratedRegex(@"^\W*((and|but|so|also|then|ok(ay)?|en|maar|dus|ook|dan|oké|okee)\b[\s,]*)+((what|how) about|hoe zit (het|dat) (dan )?met)?\b|^\W*((what|how) about|hoe zit (het|dat) (dan )?met)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(it|that|this|these|those|they|them|there|he|she|him|his|her|their|its|dat|dit|die|deze|daar\w*|hier\w*|er|ervan|erover|ermee|ervoor|eraan|erin|ertoe|hij|zij|ze|hem|haar|hun|diens)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
