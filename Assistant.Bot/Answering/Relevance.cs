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
internal sealed class Relevance
{
    private const double Bias = -4.29;
    private const double Coverage = 1.17;
    private const double Rank = 1.78;
    private const double Evidence = 1.8;
    private const double KindHeld = 0.61;
    private const double KindMissing = -0.81;
    private const double Lack = -2.42;

    // A single subject is often what all letters are about, and tells little by its rarity.
    private const double SingleSubject = 1.11;

    // One word of the subject may stand in a sentence by chance.
    private const double OneSaid = -0.46;
    private const double Nearness = 1.04;

    // Letters to the House answer nobody's own case: this is set, not fitted, so that such questions need strong signs.
    private const double OwnCase = -1.5;

    // More evidence than this makes no surer.
    private const double MostEvidence = 3.3;

    // How sure it must be that the quote is right. A declined question costs less trust than a wrong quote, but unsure
    // ones are mostly questions that the letters answer in other words.
    private const double Enough = 0.265;
    private const double Near = 0.15;

    // For what was asked for in a sentence that does not say the subject itself.
    private const double Sure = 0.4;

    // Below this a rendering is a compound or a synonym of a synonym: no sign that the letters know the subject.
    private const double Loose = 0.4;

    private readonly ExpectedAnswer expected;
    private readonly bool asksForUnknownName;
    private readonly double most;

    // What speaks for or against all candidates alike.
    private readonly double common;

    /// <param name="question">The question.</param>
    /// <param name="expected">What it asks for.</param>
    public Relevance(AnalyzedQuestion question, ExpectedAnswer expected)
    {
        this.expected = expected;
        asksForUnknownName = AsksForUnknownName(question);
        most = PassageSearcher.MostToSay(question);
        common = Bias
            + (Lack * Lacking(question).Sum(concept => concept.Importance) / CandidateScorer.InformativeWeight(question))
            + (question.Concepts.Count(concept => concept.Role == ConceptRole.Subject) <= 1 ? SingleSubject : 0)
            + (Asker.AsksForOwnCase(question.Text) ? OwnCase : 0);
    }

    /// <summary>Whether the sentences can answer at all: they hold what must be held, and say more than that something follows.</summary>
    public bool MayAnswer(Candidate candidate) =>
        (candidate.HasExpected || candidate.GoesOnToExpected || !AskedFor.IsRequired(expected)) && IsOnSubject(candidate);

    public bool Answers(Candidate candidate) =>
        (candidate.HasExpected || !AskedFor.IsRequired(expected)) && IsOnSubject(candidate) && Confidence(candidate) >= Enough;

    /// <summary>Answers when no sentence says subject and kind together: the sentence after one that is surely on the subject holds what was asked for.</summary>
    public bool AnswersInNextSentence(Candidate candidate) =>
        candidate.GoesOnToExpected && IsOnSubject(candidate) && Confidence(candidate) >= Sure;

    /// <summary>Near enough to be offered as the nearest passage under a "not in the letters".</summary>
    public bool IsNear(Candidate candidate) => Confidence(candidate) >= Near;

    /// <summary>Whoever asks about a name is not served by letters that do not know it.</summary>
    public static bool AsksForUnknownName(AnalyzedQuestion question) => Lacking(question).Any(concept => IsName(question.Text, concept.Surface));

    private bool IsOnSubject(Candidate candidate) => !candidate.OnlyAnnounces && !asksForUnknownName;

    private double Confidence(Candidate candidate)
    {
        var kind = expected == ExpectedAnswer.Anything ? 0 : candidate.HasExpected ? KindHeld : candidate.GoesOnToExpected || expected == ExpectedAnswer.Definition ? 0 : KindMissing;
        var sureness = common + kind
            + (Coverage * candidate.Coverage)
            + (Rank * Math.Min(1, candidate.Found.Words / most))
            + (Evidence * Math.Min(MostEvidence, candidate.Evidence))
            + (Nearness * candidate.Nearness)
            + (candidate.SubjectsSaid <= 1 ? OneSaid : 0);
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
