namespace Assistant.Retrieval.Evaluating;

/// <summary>Compares two runs of one test set query by query.</summary>
public static class RunComparison
{
    /// <returns>Every measure that both runs hold for some query.</returns>
    /// <exception cref="InvalidDataException">The runs share no query, or one of them holds a query twice.</exception>
    public static IReadOnlyList<MeasureChange> Compare(EvaluationRun before, EvaluationRun after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var older = ById(before);
        var pairs = ById(after).Where(query => older.ContainsKey(query.Key)).Select(query => (query.Key, Before: older[query.Key], After: query.Value)).ToList();
        if (pairs.Count == 0)
        {
            throw new InvalidDataException($"The runs of {before.Set} and {after.Set} share no query.");
        }

        return [.. after.Means().Keys.Select(measure => Change(measure, pairs)).OfType<MeasureChange>()];
    }

    private static MeasureChange? Change(string measure, List<(string Id, IReadOnlyDictionary<string, double> Before, IReadOnlyDictionary<string, double> After)> pairs)
    {
        var changes = pairs
            .Where(pair => pair.Before.ContainsKey(measure) && pair.After.ContainsKey(measure))
            .Select(pair => new QueryChange(pair.Id, pair.Before[measure], pair.After[measure]))
            .ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        return new MeasureChange(
            measure,
            changes.Average(change => change.Before),
            changes.Average(change => change.After),
            PairedRandomisation.Test([.. changes.Select(change => change.After - change.Before)]),
            [.. changes.Where(change => change.After != change.Before).OrderBy(change => change.After - change.Before)]);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, double>> ById(EvaluationRun run)
    {
        var measured = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var query in run.Queries)
        {
            if (!measured.TryAdd(query.Id, query.Measures))
            {
                throw new InvalidDataException($"The run of {run.Set} holds the query {query.Id} twice.");
            }
        }

        return measured;
    }
}
