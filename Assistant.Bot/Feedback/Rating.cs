using Assistant.Bot.Channels.Activities;

namespace Assistant.Bot.Feedback;

/// <summary>What somebody thinks of an answer.</summary>
/// <param name="ChannelId">Where the answer was given.</param>
/// <param name="ConversationId">The conversation it was given in.</param>
/// <param name="MessageId">Our own id of the answer, or the channel's id of the message that held it.</param>
/// <param name="Reaction">A thumb up or down.</param>
/// <param name="Comment">In the rater's own words; null when nothing was written.</param>
/// <param name="Rater">Who the channel says it is.</param>
internal sealed record Rating(
    string ChannelId, string ConversationId, string MessageId, Reaction Reaction, string? Comment, ChannelAccount? Rater);
