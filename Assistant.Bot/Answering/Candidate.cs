using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>One to three sentences in a row that may answer.</summary>
/// <param name="Found">The passage they stand in.</param>
/// <param name="First">The first one's place among the passage's sentences.</param>
/// <param name="Last">The last one's place.</param>
/// <param name="Coverage">The share of the question's informative weight that the sentences, or what stands around them, say: 0 to 1.</param>
/// <param name="Evidence">The informative weight that they say, in words as rare as one of a single passage: one such word is 1.</param>
/// <param name="HasExpected">They hold the kind of thing that was asked for, such as a date.</param>
/// <param name="Score">For ordering within one question.</param>
internal sealed record Candidate(
    RankedPassage Found,
    int First,
    int Last,
    double Coverage,
    double Evidence,
    bool HasExpected,
    double Score)
{
    /// <summary>They only say what the letter will treat.</summary>
    public bool OnlyAnnounces { get; init; }

    /// <summary>The kind of thing that was asked for stands in a sentence after the one on the subject.</summary>
    public bool GoesOnToExpected { get; init; }

    /// <summary>1 when a sentence has the words of the question side by side, less as they stand apart; 0 when it has fewer than two of them.</summary>
    public double Nearness { get; init; }

    /// <summary>How many of the question's subjects the sentences say themselves.</summary>
    public int SubjectsSaid { get; init; }
}
