using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>An activity and its place in its conversation, from 1.</summary>
internal sealed record NumberedActivity(long Number, Activity Activity);
