namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What happened at another copy of the assistant.</summary>
/// <param name="Conversation">Where somebody spoke; null when some may have been missed.</param>
/// <param name="Signal">What is shown and not stored, with the number of what was said last before it; null when something was stored.</param>
internal sealed record HeardElsewhere(string? Conversation, NumberedActivity? Signal = null);
