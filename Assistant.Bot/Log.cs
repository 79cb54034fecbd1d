namespace Assistant.Bot;

/// <summary>Everything the bot writes to its log. What people ask and what letters say is not among it.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning,
        "/api/messages answers anyone on this machine without authentication (BotFramework:AllowAnonymous). Use this for development only.")]
    public static partial void AnonymousAllowed(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Refused an activity: {Reason}.")]
    public static partial void ActivityRefused(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "The token keys of {Metadata} could not be fetched: {Reason}")]
    public static partial void KeysNotFetched(ILogger logger, Uri metadata, string reason);

    [LoggerMessage(LogLevel.Debug, "Dropped activity {ActivityId} from {ChannelId}: it was accepted before.")]
    public static partial void DuplicateDropped(ILogger logger, string? activityId, string? channelId);

    [LoggerMessage(LogLevel.Warning, "Turned away an activity from {ChannelId}: {Admission}.")]
    public static partial void TurnedAway(ILogger logger, string? channelId, Conversations.Admission admission);

    [LoggerMessage(LogLevel.Warning, "A user on {ChannelId} could not be told to try again.")]
    public static partial void NoticeNotSent(ILogger logger, string? channelId, Exception fault);

    [LoggerMessage(LogLevel.Error, "A turn on {ChannelId} failed.")]
    public static partial void TurnFailed(ILogger logger, string? channelId, Exception fault);

    [LoggerMessage(LogLevel.Warning, "A turn on {ChannelId} was stopped after {Limit}.")]
    public static partial void TurnTookTooLong(ILogger logger, string? channelId, TimeSpan limit);

    [LoggerMessage(LogLevel.Warning, "Shut down with {Count} accepted turns unfinished; {HandedOver} of them are left to the next start.")]
    public static partial void TurnsLeft(ILogger logger, int count, int handedOver);

    [LoggerMessage(LogLevel.Warning, "A turn on {ChannelId} that was left unanswered was dropped: {Reason}.")]
    public static partial void TurnDropped(ILogger logger, string? channelId, string reason);

    [LoggerMessage(LogLevel.Error, "Accepted turns cannot be kept on disk: a stop may leave them unanswered.")]
    public static partial void TurnNotKept(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The channel refused an activity of type {Type} with status {Status} ({Refusal}).")]
    public static partial void DeliveryRefused(ILogger logger, string? type, int status, Channels.DeliveryRefusal refusal);

    [LoggerMessage(LogLevel.Warning, "The channel could not be reached with an activity of type {Type}: {Reason}")]
    public static partial void DeliveryFailed(ILogger logger, string? type, string reason);

    [LoggerMessage(LogLevel.Warning, "Refused a Direct Line request: {Reason}.")]
    public static partial void DirectLineRefused(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Anyone on this machine can start a Direct Line conversation (DirectLine:OpenTokens). Use this for development only.")]
    public static partial void OpenTokensAllowed(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "A Direct Line conversation has ended; a reply to it was dropped.")]
    public static partial void ConversationGone(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The first question will be slow: warming up failed.")]
    public static partial void WarmUpFailed(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "A quote from {Letter} at {Start}, {Length} long, does not stand there literally and was dropped.")]
    public static partial void QuoteWithoutProof(ILogger logger, string letter, int start, int length);

    [LoggerMessage(LogLevel.Error, "A letter could not be shown: the stored letters cannot be read.")]
    public static partial void LetterUnreadable(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The language model failed: {Reason}.")]
    public static partial void ModelFailed(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Debug, "The language model ended as {Outcome}: {Proven} sentences proven, {Rejected} held back.")]
    public static partial void ModelAnswered(ILogger logger, Answering.Modelling.ModelOutcome outcome, int proven, int rejected);

    [LoggerMessage(LogLevel.Warning, "What was said earlier in a conversation cannot be {Action}: {Reason}.")]
    public static partial void MemoryFailed(ILogger logger, string action, string reason);

    [LoggerMessage(LogLevel.Warning, "Feedback cannot be stored or deleted.")]
    public static partial void FeedbackNotStored(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Information, "A rating from {ChannelId} was not kept: it names no answer that can be rated.")]
    public static partial void RatingDropped(ILogger logger, string channelId);

    [LoggerMessage(LogLevel.Error, "Conversations go on in memory only: they cannot be stored or read.")]
    public static partial void ConversationNotStored(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Redis cannot tell whether another copy of the assistant has let this stream in already.")]
    public static partial void TicketsNotShared(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The page's conversations end with this process: the signing key cannot be kept in {Path}: {Reason}")]
    public static partial void SigningKeyNotKept(ILogger logger, string path, string reason);
}
