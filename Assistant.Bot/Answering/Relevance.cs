using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>
/// Decides whether what was found answers the question at all: a plain "not in the letters" beats a wrong quote.
/// </summary>
/// <remarks>
/// The weights come from a logistic regression, divided by that of the coverage, on the question sets of Evaluation and
/// on citizens' questions about quite other things put to the same letters. They belong together: fit them anew rather
/// than turn one.
/// </remarks>
internal static class Relevance
{
    private const double Rank = 0.6;
    private const double KindHeld = 0.24;
    private const double KindMissing = 0.16;
    private const double SingleSubject = 0.28;
    private const double UnknownSubject = 0.15;
    private const double Enough = 0.5;
    private const double Near = 0.35;

    // Below this a rendering is a compound or a synonym of a synonym: no sign that the letters know the subject.
    private const double Loose = 0.4;

    public static bool Answers(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected) =>
        (candidate.HasExpected || !AskedFor.IsRequired(expected))
        && !Lacking(question).Any(concept => IsName(question.Text, concept.Surface))
        && Confidence(question, candidate, expected) >= Enough;

    /// <summary>Near enough to be offered as the nearest passage under a "not in the letters".</summary>
    public static bool IsNear(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected) =>
        Confidence(question, candidate, expected) >= Near;

    private static double Confidence(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected)
    {
        var kind = expected == ExpectedAnswer.Anything ? 0 : candidate.HasExpected ? KindHeld : -KindMissing;

        // One word alone is found by chance more easily than two together.
        var single = question.Concepts.Count(concept => concept.Role == ConceptRole.Subject) <= 1 ? SingleSubject : 0;
        return candidate.Coverage + (Rank * Math.Min(1, candidate.Found.Score / BestScore(question))) + kind - single - (Lacking(question).Any() ? UnknownSubject : 0);
    }

    // Words of the subject that no letter uses in any rendering: the question is probably about something else.
    private static IEnumerable<Concept> Lacking(AnalyzedQuestion question) =>
        question.Concepts.Where(concept => concept.Role == ConceptRole.Subject && concept.Renderings.All(rendering => rendering.Weight < Loose));

    // Written with a capital inside the question. Whoever asks about a name is not served by letters that do not know it.
    private static bool IsName(string question, string surface)
    {
        var at = question.IndexOf(surface, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsUpper(question[at]);
    }

    // What a passage would score that says every informative word often.
    private static double BestScore(AnalyzedQuestion question) => Math.Max(
        double.Epsilon,
        question.Concepts.Where(concept => concept.Role is ConceptRole.Subject or ConceptRole.Predicate).Sum(concept => concept.Importance)
            * PassageSearcher.MostPerConcept);
}
