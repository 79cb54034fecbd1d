using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>The signature's blocks and who signed.</summary>
/// <param name="First">The index of its first block.</param>
/// <param name="End">The index after its last block.</param>
/// <param name="Signatories">In order.</param>
internal sealed record SourceSignature(int First, int End, IReadOnlyList<Signatory> Signatories);
