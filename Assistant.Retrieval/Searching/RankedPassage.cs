using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Retrieval.Searching;

/// <summary>A passage that was found.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Letter">The head of its letter.</param>
public sealed record RankedPassage(int Rank, double Score, Passage Passage, LetterHead Letter)
{
    /// <summary>How much it says of what was asked, wherever it says it; at most <see cref="PassageSearcher.Most"/>. 0 when it was found by its meaning alone.</summary>
    public double Words { get; init; } = Score;

    /// <summary>How near its meaning is to the question's, -1 to 1; null when it is not among the nearest, or words alone were searched.</summary>
    public double? Similarity { get; init; }
}
