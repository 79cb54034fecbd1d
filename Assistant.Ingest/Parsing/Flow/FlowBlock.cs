using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>A block of a source that says itself where its notes hang.</summary>
/// <param name="Source">The block as the rules for headings, heads and signatures see it.</param>
/// <param name="Text">Its words with their notes.</param>
/// <param name="IsRow">It is a row of a table.</param>
internal sealed record FlowBlock(SourceBlock Source, MarkedText Text, bool IsRow);
