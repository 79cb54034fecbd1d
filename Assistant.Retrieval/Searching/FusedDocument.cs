namespace Assistant.Retrieval.Searching;

/// <summary>An index document in the ranking by words and meaning together.</summary>
/// <param name="Document">The document.</param>
/// <param name="Score">The sum of what its places in both rankings count.</param>
/// <param name="Words">Its score by words; 0 when it is not among the best by words.</param>
/// <param name="Similarity">How near it is by meaning; null when it is not among the nearest.</param>
internal readonly record struct FusedDocument(int Document, double Score, double Words, double? Similarity);
