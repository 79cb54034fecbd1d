namespace Assistant.Retrieval.Evaluating;

/// <summary>A question with what the passage that answers it holds.</summary>
/// <param name="Id">Unique in its set.</param>
/// <param name="Question">As a user types it.</param>
/// <param name="Answerable">Whether the letters hold the answer.</param>
/// <param name="Language">nl or en; detected when absent.</param>
/// <param name="Keys">When answerable: of every group one alternative stands in the passage, its notes, or its letter's date, number and papers.</param>
/// <param name="Letter">The document number of the letter that holds the answer; null for any.</param>
public sealed record RetrievalQuestion(
    string Id,
    string Question,
    bool Answerable,
    string? Language = null,
    IReadOnlyList<IReadOnlyList<string>>? Keys = null,
    string? Letter = null);
