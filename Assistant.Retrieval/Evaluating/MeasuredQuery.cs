namespace Assistant.Retrieval.Evaluating;

/// <summary>What one query of a test set scored.</summary>
/// <param name="Id">The query's id in its set.</param>
/// <param name="Measures">Measure to value, 0 to 1; a measure that does not apply to this query is absent.</param>
public sealed record MeasuredQuery(string Id, IReadOnlyDictionary<string, double> Measures);
