using Assistant.Ingest.Parsing.Composing;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>What stands above a letter, as far as it is there.</summary>
internal sealed record FlowHead
{
    public string? Number { get; init; }

    public string? Title { get; init; }

    public string DossierTitle { get; init; } = "";

    public string Kind { get; init; } = "";

    public DateOnly? Date { get; init; }

    public string? Version { get; init; }

    public DateTime? Updated { get; init; }

    public IReadOnlyList<PaperReference> Papers { get; init; } = [];

    public string? CaseNumber { get; init; }

    /// <summary>The sender's own reference ("ons kenmerk").</summary>
    public string? Reference { get; init; }

    public Signatory? Signatory { get; init; }

    /// <summary>The lines of the head as printed.</summary>
    public IReadOnlyList<MarkedText> Lines { get; init; } = [];

    /// <summary>The index of the first block of the letter itself.</summary>
    public int BodyStart { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];
}
