namespace Assistant.Retrieval.Searching;

/// <summary>One thing the question asks about, with all Dutch ways to say it: they count as one term.</summary>
/// <param name="Surface">The question's own words.</param>
/// <param name="Renderings">The ways to say it that the letters use; empty when they use none.</param>
/// <param name="Importance">The inverse document frequency of the whole group, at least 0.</param>
/// <param name="Role">What it is for.</param>
public sealed record Concept(string Surface, IReadOnlyList<Rendering> Renderings, double Importance, ConceptRole Role)
{
    /// <summary>The compound of which this is a part that the letters say apart: the last part without the others says something else. Null for what stands by itself.</summary>
    public string? Whole { get; init; }
}
