namespace Assistant.Ingest.Parsing.Markers;

/// <summary>Digits in one entry of the outline that could be footnote markers, and the ways to read them.</summary>
internal sealed record MarkerCandidate(int Entry, IReadOnlyList<MarkerOption> Options);
