using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Channels.Streaming;

/// <summary>How fast and how long an answer may grow before the eyes of its reader.</summary>
/// <param name="Patience">An answer that is there sooner comes whole: it would only be held up by a stream.</param>
/// <param name="Interval">The least time between two parts.</param>
/// <param name="Limit">After this long the channel takes no more parts.</param>
internal sealed record StreamPace(TimeSpan Patience, TimeSpan Interval, TimeSpan Limit)
{
    // Teams takes one part a second and advises a margin; it ends a stream after two minutes.
    private static readonly StreamPace Teams = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(110));

    /// <returns>Null when the channel, or this kind of conversation in it, takes whole answers only.</returns>
    public static StreamPace? For(Activity asked) =>
        ChannelIds.IsTeams(asked.ChannelId)
        && asked.Conversation?.ConversationType == "personal"
        && asked.DeliveryMode != Activity.ExpectReplies
            ? Teams
            : null;
}
