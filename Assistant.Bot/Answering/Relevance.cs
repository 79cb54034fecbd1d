using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Decides whether what was found answers the question at all: a plain "not in the letters" beats a wrong quote.</summary>
internal static class Relevance
{
    // The share of the question's informative weight that must be said when the letters know all its subjects,
    // and when they lack one. Set on the question sets, each also asked of the letters that it is not about.
    private const double Enough = 0.36;
    private const double EnoughWithoutSubject = 0.45;
    private const double Near = 0.3;

    // Below this a rendering is a compound or a synonym of a synonym: no sign that the letters know the subject.
    private const double Loose = 0.4;

    public static bool Answers(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected) =>
        candidate.Coverage >= (LacksSubject(question) ? EnoughWithoutSubject : Enough) && HoldsWhatIsCounted(candidate, expected);

    /// <summary>Near enough to be offered as the nearest passage under a "not in the letters".</summary>
    public static bool IsNear(Candidate candidate) => candidate.Coverage >= Near;

    // A word of the subject that no letter uses in any rendering: the question is probably about something else.
    private static bool LacksSubject(AnalyzedQuestion question) =>
        question.Concepts.Any(concept => concept.Role == ConceptRole.Subject && concept.Renderings.All(rendering => rendering.Weight < Loose));

    // Without a number, amount or date such a question is not answered, however near the words are.
    private static bool HoldsWhatIsCounted(Candidate candidate, ExpectedAnswer expected) =>
        candidate.HasExpected || !AskedFor.IsRequired(expected);
}
