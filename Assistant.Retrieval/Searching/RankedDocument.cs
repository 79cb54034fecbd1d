namespace Assistant.Retrieval.Searching;

/// <summary>An index document in the ranking by words.</summary>
/// <param name="Document">The document.</param>
/// <param name="Score">What it is ranked by.</param>
/// <param name="Words">How much it says of what was asked, wherever it says it: what can be compared with the most there is to say.</param>
internal readonly record struct RankedDocument(int Document, double Score, double Words);
