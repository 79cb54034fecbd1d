namespace Assistant.Bot.Answering.Proving;

/// <summary>A sentence as a model wrote it, with the words it says it rests on.</summary>
/// <param name="Sentence">The sentence, in the language of the question.</param>
/// <param name="Citations">Where it is said to stand.</param>
internal sealed record Claim(string Sentence, IReadOnlyList<Citation> Citations);
