using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Splitting;

/// <summary>A sentence on its way into a passage.</summary>
/// <param name="Span">Its place in the canonical text.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="OpensList">It is the first of the items that the sentence before it introduces.</param>
internal readonly record struct SplitSentence(TextSpan Span, int Words, bool OpensList);
