namespace Assistant.Retrieval.Searching;

/// <summary>How far a text says what was asked.</summary>
/// <param name="Strengths">Per concept of the question, in its order: 0 for absent, 1 for the asked word itself.</param>
/// <param name="Positions">Per concept the place of its best match, counted in words; -1 when absent.</param>
public sealed record TextMatch(IReadOnlyList<double> Strengths, IReadOnlyList<int> Positions);
