namespace Assistant.Retrieval.Embedding;

/// <summary>A model that turns texts into vectors, as declared once and kept in the index with what it made.</summary>
/// <param name="Name">As the service calls it.</param>
/// <param name="Dimension">Numbers in a vector.</param>
public sealed record EmbeddingModel(string Name, int Dimension)
{
    /// <summary>What the model wants before a question, such as <c>query: </c>.</summary>
    public string QueryPrefix { get; init; } = "";

    /// <summary>What the model wants before a passage, such as <c>passage: </c>.</summary>
    public string PassagePrefix { get; init; } = "";

    /// <summary>The longest text that the model reads, in its tokens; the rest of a longer one is left out.</summary>
    public int MaximumLength { get; init; } = 512;

    /// <returns>Whether vectors of passages made by both lie in one space. The prefix of questions does not touch them.</returns>
    public bool Matches(EmbeddingModel? other) => other is not null && this with { QueryPrefix = other.QueryPrefix } == other;

    public override string ToString() => $"{Name} ({Dimension} dimensions)";
}
