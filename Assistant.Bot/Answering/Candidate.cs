using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>A sentence that may answer.</summary>
/// <param name="Found">The passage it stands in.</param>
/// <param name="Sentence">Its place among the passage's sentences.</param>
/// <param name="Covered">Per concept of the question how far the sentence, or what stands around it, says it: 0 to 1.</param>
/// <param name="Coverage">The share of the question's informative weight that is covered: 0 to 1.</param>
/// <param name="HasExpected">It holds the kind of thing that was asked for, such as a date.</param>
/// <param name="Score">For ordering within one question.</param>
internal sealed record Candidate(
    RankedPassage Found,
    int Sentence,
    IReadOnlyList<double> Covered,
    double Coverage,
    bool HasExpected,
    double Score);
