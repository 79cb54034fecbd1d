using Assistant.Ingest.Parsing.Notes;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>All that was found in one file, before it becomes one letter: the same for every format.</summary>
internal sealed record LetterParts
{
    public required LetterHead Head { get; init; }

    /// <summary>What the source prints above the letter, title first.</summary>
    public required IReadOnlyList<MarkedText> HeadLines { get; init; }

    public required IReadOnlyList<LetterEntry> Entries { get; init; }

    public required IReadOnlyList<SourceNote> Notes { get; init; }

    /// <summary>The lines of the signature; empty when there is none.</summary>
    public required IReadOnlyList<string> SignatureLines { get; init; }

    /// <summary>Who signed, in order.</summary>
    public IReadOnlyList<Signatory> Signatories { get; init; } = [];

    /// <summary>How many entries stand before the signature; the rest is an annex.</summary>
    public required int EntriesBeforeSignature { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }
}
