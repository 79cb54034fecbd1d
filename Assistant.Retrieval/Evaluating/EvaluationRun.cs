namespace Assistant.Retrieval.Evaluating;

/// <summary>One measurement of one test set, query by query.</summary>
/// <param name="Set">What was measured, such as the folder's name.</param>
/// <param name="Documents">How many texts were searched.</param>
/// <param name="Queries">In the order of the set.</param>
public sealed record EvaluationRun(string Set, int Documents, IReadOnlyList<MeasuredQuery> Queries)
{
    /// <returns>Every measure with its mean over the queries that it applies to, in the order of first appearance.</returns>
    public IReadOnlyDictionary<string, double> Means()
    {
        var means = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var measure in Queries.SelectMany(query => query.Measures.Keys).Distinct(StringComparer.Ordinal))
        {
            means[measure] = Queries.Where(query => query.Measures.ContainsKey(measure)).Average(query => query.Measures[measure]);
        }

        return means;
    }
}
