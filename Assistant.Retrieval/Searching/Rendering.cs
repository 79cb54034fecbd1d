namespace Assistant.Retrieval.Searching;

/// <summary>One Dutch way to say what was asked: a stem, or several that must stand next to each other.</summary>
/// <param name="Terms">Stems in order.</param>
/// <param name="Weight">1 for the asked word itself, less for looser ways.</param>
public sealed record Rendering(IReadOnlyList<string> Terms, double Weight);
