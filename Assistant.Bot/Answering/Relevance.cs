using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Decides whether what was found answers the question at all: a plain "not in the letters" beats a wrong quote.</summary>
internal static class Relevance
{
    // The share of the question's informative weight that must be said.
    private const double EnoughCoverage = 0.55;
    private const double NearCoverage = 0.4;

    // A concept this telling, compared with the most telling one, must be said; and at least so far.
    private const double MostTelling = 0.8;
    private const double SaidAtAll = 0.25;

    public static bool Off = Environment.GetEnvironmentVariable("OFF") != null;
    public static bool Answers(AnalyzedQuestion question, Candidate candidate, ExpectedAnswer expected) => Off ||
        candidate.Coverage >= EnoughCoverage
        && SaysTheTelling(question, candidate)
        && (expected is not (ExpectedAnswer.Amount or ExpectedAnswer.Number or ExpectedAnswer.Day or ExpectedAnswer.Time) || candidate.HasExpected);

    /// <summary>Near enough to be offered as the nearest passage under a "not in the letters".</summary>
    public static bool IsNear(Candidate candidate) => candidate.Coverage >= NearCoverage;

    private static bool SaysTheTelling(AnalyzedQuestion question, Candidate candidate)
    {
        var subjects = question.Concepts.Index().Where(concept => concept.Item.Role == ConceptRole.Subject).ToList();
        var highest = subjects.Max(concept => concept.Item.Importance);
        return subjects.TrueForAll(concept => concept.Item.Importance < MostTelling * highest || candidate.Covered[concept.Index] >= SaidAtAll);
    }
}
