using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Searching;

/// <summary>A passage that was found.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Letter">The head of its letter.</param>
public sealed record RankedPassage(int Rank, double Score, Passage Passage, LetterHead Letter);
