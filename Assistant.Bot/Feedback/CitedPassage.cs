namespace Assistant.Bot.Feedback;

/// <summary>Words that an answer quoted: which letter, which version of it, and where in its canonical text.</summary>
internal sealed record CitedPassage(string Letter, string? Version, int Start, int Length);
