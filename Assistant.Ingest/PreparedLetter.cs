using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Ingest;

/// <summary>What preparing one file gave: a letter with its passages, the knowledge that it is stored already, or a refusal.</summary>
internal sealed record PreparedLetter
{
    public required string File { get; init; }

    /// <summary>Null when it is not to be stored.</summary>
    public Letter? Letter { get; init; }

    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>What the file gave when it was read last; then it was not read again.</summary>
    public LedgerEntry? Known { get; init; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public string? Refusal { get; init; }
}
