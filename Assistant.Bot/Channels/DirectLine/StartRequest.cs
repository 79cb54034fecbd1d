using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>What a client may say when it asks for a token or starts a conversation; all of it is optional.</summary>
internal sealed record StartRequest(ChannelAccount? User = null, string? Locale = null);
