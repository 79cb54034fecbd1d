using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>A question held against the letters: the answer in quotes, and what a language model may draw on.</summary>
/// <param name="Quoted">The answer in quote mode.</param>
/// <param name="Passages">The passages that fit best, the best first, each literally as its stored letter has it.</param>
internal sealed record Reading(Answer Quoted, IReadOnlyList<RankedPassage> Passages);
