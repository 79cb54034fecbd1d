namespace Assistant.Bot.Channels.Activities;

/// <summary>The form in which replies travel back in the answer to a request.</summary>
internal sealed record ActivityList(IReadOnlyList<Activity> Activities);
