using System.Text.RegularExpressions;
using Assistant.Bot.Answering;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Conversations;

/// <summary>A question that leans on an earlier one, and the ways to read it on its own.</summary>
internal static partial class FollowUp
{
    private const int ShortQuestion = 4;
    private const int MiddlingQuestion = 8;

    /// <returns>Whether the question says too little to be understood alone.</returns>
    public static bool Is(string question, QuestionLanguage language)
    {
        var (subjects, isBare) = Weigh(question, language);
        return Opening().IsMatch(question)
            || (subjects.Count == 0 && Pointing().IsMatch(question))
            || (isBare && question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= ShortQuestion);
    }

    /// <returns>Whether it could be understood alone, but likelier goes on: "who will do the research?", "what did the State Secretary say?".</returns>
    public static bool MayBe(string question, QuestionLanguage language)
    {
        var (subjects, isBare) = Weigh(question, language);
        return isBare
            || (subjects is [{ Parts.Count: 0 } only] && !char.IsUpper(only.Surface[0]) && Known().IsMatch(question[..only.Start])
                && question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MiddlingQuestion);
    }

    private static (List<TextTerm> Subjects, bool IsBare) Weigh(string question, QuestionLanguage language)
    {
        var terms = TextTerms.Of(Speaker.WithoutName(question), language);
        var subjects = terms.Where(term => term.Role == ConceptRole.Subject).ToList();
        return (subjects, subjects.Count == 0 && !terms.Any(term => term.Role == ConceptRole.Predicate));
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
        [.. TextTerms.Of(Speaker.WithoutName(Opening().Replace(question, "")), language).Where(term => term.Role == ConceptRole.Subject)];

    /// <returns>What the earlier question was about, to see whether an answer still is.</returns>
    public static IReadOnlyList<TextTerm> SubjectsOf(RememberedTurn earlier) => Subjects(earlier.Question, earlier.Language);

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

    // Something that both know of: "the research".
    [GeneratedRegex(@"\b(the|that|this|those|these|de|het|dat|dit|die|deze)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Known();

    [GeneratedRegex(@"\b(it|that|this|these|those|they|them|there|he|she|him|his|her|their|its|dat|dit|die|deze|daar\w*|hier\w*|er|ervan|erover|ermee|ervoor|eraan|erin|ertoe|hij|zij|ze|hem|haar|hun|diens)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
