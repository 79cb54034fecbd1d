namespace Assistant.Ingest;

/// <summary>What became of one file.</summary>
internal sealed record LetterReport
{
    public required string File { get; init; }

    public required LetterOutcome Outcome { get; init; }

    /// <summary>The document number; null when refused.</summary>
    public string? Number { get; init; }

    public int Passages { get; init; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the reader could not place.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public override string ToString() => Outcome switch
    {
        LetterOutcome.Added => $"{File}: new: {Number}, {Passages} passages",
        LetterOutcome.Changed => $"{File}: changed: {Number}, {Passages} passages",
        LetterOutcome.Unchanged => $"{File}: unchanged: {Number}",
        LetterOutcome.Withdrawn => $"{File}: withdrawn",
        _ => $"{File}: refused: {Refusal}",
    };
}
