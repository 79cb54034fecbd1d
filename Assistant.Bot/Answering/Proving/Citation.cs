namespace Assistant.Bot.Answering.Proving;

/// <summary>Words that are said to stand in a passage.</summary>
/// <param name="Passage">The passage's number in the list that was given, from 1.</param>
/// <param name="Words">The Dutch words.</param>
internal sealed record Citation(int Passage, string Words);
