namespace Assistant.Bot.Channels.Activities;

/// <summary>The id that a channel gave to an activity; some channels give none.</summary>
internal sealed record ResourceResponse(string? Id);
