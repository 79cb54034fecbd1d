using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;

namespace Assistant.Ingest.Commands;

/// <param name="Found">The passage.</param>
/// <param name="Context">The paragraphs around it; null when none were asked for.</param>
internal sealed record SearchHit(RankedPassage Found, PassageContext? Context);
