namespace Assistant.Retrieval.Searching;

/// <summary>What a store is asked for one question.</summary>
/// <param name="Question">Analyzed against the snapshot that is asked.</param>
/// <param name="Count">How many passages the words must be able to rank.</param>
/// <param name="Within">The letters that count; null for all.</param>
internal sealed record CandidateRequest(AnalyzedQuestion Question, int Count, IReadOnlySet<string>? Within)
{
    /// <summary>What of the question admits them and no others: a server filters by it itself.</summary>
    public PassageFilter Filter => Question.Filter;

    /// <summary>The question's vector, of length 1, by the model of the snapshot; null to search by words alone.</summary>
    public float[]? Vector { get; init; }

    /// <summary>How many of the nearest passages are wanted when there is a vector.</summary>
    public int Nearest { get; init; }
}
