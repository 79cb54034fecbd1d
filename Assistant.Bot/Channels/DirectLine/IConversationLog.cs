namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Keeps what was said. When it cannot, conversations go on in memory.</summary>
internal interface IConversationLog
{
    /// <returns>True when there was no such conversation; now there is.</returns>
    Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken);

    /// <returns>False when the number is taken already.</returns>
    Task<bool> TryAppendAsync(string conversation, NumberedActivity entry, CancellationToken cancellationToken);

    /// <returns>What was said after the given number, in order; null when there is no such conversation.</returns>
    Task<IReadOnlyList<NumberedActivity>?> ReadAsync(string conversation, long after, CancellationToken cancellationToken);

    /// <summary>Deletes the conversations that nobody has touched for too long.</summary>
    Task PruneAsync(CancellationToken cancellationToken);

    /// <summary>Tells of every conversation in which another copy of the assistant speaks; ends when there can be no other.</summary>
    /// <param name="heard">Takes the conversation's id; null when some may have been missed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task FollowOthersAsync(Func<string?, Task> heard, CancellationToken cancellationToken);
}
