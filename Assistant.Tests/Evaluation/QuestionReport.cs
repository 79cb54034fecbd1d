using System.Globalization;

namespace Assistant.Tests.Evaluation;

/// <summary>The shares that the question sets are judged by, and the questions that went wrong.</summary>
internal sealed record QuestionReport(IReadOnlyList<QuestionOutcome> Outcomes)
{
    public double Answered(string language) => Share(outcome => outcome.Question.Answerable && outcome.Question.Language == language);

    public double Declined(string language) => Share(outcome => !outcome.Question.Answerable && outcome.Question.Language == language);

    public double DeclinedInAll => Share(outcome => !outcome.Question.Answerable);

    public override string ToString()
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"first quote holds the answer: nl {Answered("nl"):P1}, en {Answered("en"):P1}; unanswerable declined: nl {Declined("nl"):P1}, en {Declined("en"):P1}"),
        };
        foreach (var outcome in Outcomes.Where(outcome => !outcome.IsRight))
        {
            lines.Add($"  {outcome.Question.Id} {outcome.Question.Question} -> {(outcome.IsDeclined ? outcome.Answer.Kind.ToString() : outcome.Answer.Quotes[0].Text)}");
        }

        return string.Join(Environment.NewLine, lines);
    }

    private double Share(Func<QuestionOutcome, bool> which)
    {
        var counted = Outcomes.Where(which).ToList();
        return counted.Count == 0 ? 1 : (double)counted.Count(outcome => outcome.IsRight) / counted.Count;
    }
}
