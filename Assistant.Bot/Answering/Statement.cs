namespace Assistant.Bot.Answering;

/// <summary>A sentence in the assistant's own words that rests on quotes.</summary>
/// <param name="Text">The sentence as plain text, without citation markers.</param>
/// <param name="Citations">The numbers of the quotes that prove it, in order; at least one.</param>
internal sealed record Statement(string Text, IReadOnlyList<int> Citations);
