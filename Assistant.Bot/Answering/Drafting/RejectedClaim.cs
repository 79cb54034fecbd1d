using Assistant.Bot.Answering.Proving;

namespace Assistant.Bot.Answering.Drafting;

/// <summary>A sentence that was held back, and why.</summary>
internal sealed record RejectedClaim(string Sentence, Flaw Flaw);
