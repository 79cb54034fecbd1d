using Assistant.Ingest.Parsing.Head;
using Assistant.Ingest.Parsing.Notes;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>All that was found in one file, before it becomes one letter.</summary>
internal sealed record LetterParts
{
    public required HeadReading Head { get; init; }

    public required IReadOnlyList<OutlineEntry> Entries { get; init; }

    public required IReadOnlyList<SourceNote> Notes { get; init; }

    /// <summary>The lines of the signature; empty when there is none.</summary>
    public required IReadOnlyList<string> SignatureLines { get; init; }

    public SourceSignature? Signature { get; init; }

    /// <summary>How many entries stand before the signature; the rest is an annex.</summary>
    public required int EntriesBeforeSignature { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }
}
