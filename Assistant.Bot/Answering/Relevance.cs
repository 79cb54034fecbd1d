using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>
/// Decides whether what was found answers the question at all: a plain "not in the letters" beats a wrong quote.
/// </summary>
/// <remarks>
/// The weights come from a logistic regression on the development sets of Evaluation and on citizens' questions about quite
/// other things put to the same letters; what the letters lack counts twice as much as fitted, to stay on the safe side.
/// They belong together: fit them anew rather than turn one.
/// </remarks>
internal static class Relevance
{
    private const double Bias = -4.81;
    private const double Coverage = 1.33;
    private const double Rank = 2.17;
    private const double Evidence = 2.26;
    private const double KindHeld = 0.67;
    private const double KindMissing = -0.28;
    private const double Lack = -2.2;

    // A single subject is often what all letters are about, and tells little by its rarity.
    private const double SingleSubject = 0.82;

    // More evidence than this makes no surer.
    private const double MostEvidence = 3.3;

    // How sure it must be that the quote is right. A declined question costs less trust than a wrong quote, but unsure
    // ones are mostly questions that the letters answer in other words.
    private const double Enough = 0.27;
    private const double Near = 0.15;

    // Below this a rendering is a compound or a synonym of a synonym: no sign that the letters know the subject.
    private const double Loose = 0.4;

    public static bool Answers(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected) =>
        (candidate.HasExpected || !AskedFor.IsRequired(expected))
        && !candidate.OnlyAnnounces
        && !AsksForUnknownName(question)
        && Confidence(question, candidate, expected) >= Enough;

    /// <summary>Whoever asks about a name is not served by letters that do not know it.</summary>
    public static bool AsksForUnknownName(AnalyzedQuestion question) => Lacking(question).Any(concept => IsName(question.Text, concept.Surface));

    /// <summary>Near enough to be offered as the nearest passage under a "not in the letters".</summary>
    public static bool IsNear(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected) =>
        Confidence(question, candidate, expected) >= Near;

    private static double Confidence(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected)
    {
        var kind = expected == ExpectedAnswer.Anything ? 0 : candidate.HasExpected ? KindHeld : KindMissing;
        var informative = question.Concepts.Where(concept => concept.Role is ConceptRole.Subject or ConceptRole.Predicate).ToList();
        var lacking = Lacking(question).Sum(concept => concept.Importance) / CandidateScorer.InformativeWeight(question);
        var sureness = Bias + kind
            + (Coverage * candidate.Coverage)
            + (Rank * Math.Min(1, candidate.Found.Words / PassageSearcher.MostToSay(question)))
            + (Evidence * Math.Min(MostEvidence, candidate.Evidence))
            + (Lack * lacking)
            + (informative.Count(concept => concept.Role == ConceptRole.Subject) <= 1 ? SingleSubject : 0);
        return 1 / (1 + Math.Exp(-sureness));
    }

    // Words of the subject that no letter uses in any rendering: the question is probably about something else.
    private static IEnumerable<Concept> Lacking(AnalyzedQuestion question) =>
        question.Concepts.Where(concept => concept.Role == ConceptRole.Subject && concept.Renderings.All(rendering => rendering.Weight < Loose));

    // Written with a capital inside the question.
    private static bool IsName(string question, string surface)
    {
        var at = question.IndexOf(surface, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsUpper(question[at]);
    }
}
