namespace Assistant.Retrieval.Evaluating;

/// <summary>A run with its means and, when there is an older one to compare with, what became of each measure.</summary>
public sealed record RunReport(
    string Set,
    int Documents,
    IReadOnlyDictionary<string, double> Means,
    IReadOnlyList<MeasureChange>? Changes,
    IReadOnlyList<MeasuredQuery> Queries)
{
    public static RunReport Of(EvaluationRun run, EvaluationRun? baseline)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunReport(run.Set, run.Documents, run.Means(), baseline is null ? null : RunComparison.Compare(baseline, run), run.Queries);
    }
}
