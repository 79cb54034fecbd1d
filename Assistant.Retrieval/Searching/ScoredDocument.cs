namespace Assistant.Retrieval.Searching;

/// <summary>An index document and its score.</summary>
internal readonly record struct ScoredDocument(int Document, double Score);
