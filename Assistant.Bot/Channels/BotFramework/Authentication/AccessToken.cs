namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>A token that proves to a channel that the assistant is the registered bot.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset Expires);
