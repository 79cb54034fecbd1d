namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What a token proves: which user speaks, in which conversation.</summary>
internal sealed record DirectLineCaller(string UserId, string ConversationId);
