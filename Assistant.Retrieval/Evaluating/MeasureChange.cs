namespace Assistant.Retrieval.Evaluating;

/// <summary>How one measure changed from one run to another, over the queries that both measured.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Before">The older run's mean.</param>
/// <param name="After">The newer run's mean.</param>
/// <param name="ChanceOfNoEffect">The two-sided p-value of a paired randomisation test: how often chance alone moves the mean so far.</param>
/// <param name="Queries">The queries that changed, the greatest loss first.</param>
public sealed record MeasureChange(string Measure, double Before, double After, double ChanceOfNoEffect, IReadOnlyList<QueryChange> Queries);
