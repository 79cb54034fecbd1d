namespace Assistant.Retrieval.Searching;

/// <summary>One Dutch way to say what was asked: a stem, or several that must stand next to each other.</summary>
/// <param name="Terms">Stems in order.</param>
/// <param name="Weight">1 for the asked word itself, less for looser ways.</param>
public sealed record Rendering(IReadOnlyList<string> Terms, double Weight)
{
    /// <summary>How far each term stands behind the first, where words that are not searched stand between: "officier van justitie". Null when they follow each other.</summary>
    public IReadOnlyList<int>? Places { get; init; }

    /// <returns>How far a term stands behind the first.</returns>
    public int PlaceOf(int term) => Places is null ? term : Places[term];
}
