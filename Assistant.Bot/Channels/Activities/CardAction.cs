namespace Assistant.Bot.Channels.Activities;

/// <summary>One button: what it does, what it says, what it sends.</summary>
internal sealed record CardAction(string Type, string Title, string Value);
