namespace Assistant.Retrieval.Searching;

/// <summary>A concept and what it counts in a passage that says it.</summary>
internal readonly record struct WeighedConcept(Concept Concept, double Weight);
