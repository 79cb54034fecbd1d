namespace Assistant.Retrieval.Evaluating;

/// <summary>One query's measure in two runs.</summary>
public sealed record QueryChange(string Id, double Before, double After);
