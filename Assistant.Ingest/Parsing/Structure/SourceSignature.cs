using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>The signature's blocks and the first who signed.</summary>
/// <param name="First">The index of its first block.</param>
/// <param name="End">The index after its last block.</param>
/// <param name="Signatory">The first signatory.</param>
internal sealed record SourceSignature(int First, int End, Signatory Signatory);
