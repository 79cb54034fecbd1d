namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Keeps what was said. What it cannot take stays in memory until it can.</summary>
internal interface IConversationLog
{
    /// <returns>True when there was no such conversation, as far as can be told; now there is.</returns>
    Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken);

    Task<Appended> TryAppendAsync(string conversation, NumberedActivity entry, CancellationToken cancellationToken);

    /// <returns>What was said after the given number, the first of it, in order; null when there is no such conversation.</returns>
    /// <exception cref="ConversationLogException">It cannot be read now.</exception>
    Task<IReadOnlyList<NumberedActivity>?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>Shows other copies of the assistant what is not stored, such as a piece of a growing answer; it may get lost.</summary>
    /// <param name="conversation">Its id.</param>
    /// <param name="signal">With the number of what was said last before it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SignalAsync(string conversation, NumberedActivity signal, CancellationToken cancellationToken);

    /// <summary>Keeps a conversation that nobody speaks in but somebody listens to.</summary>
    Task TouchAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Deletes the conversations that nobody has touched for too long.</summary>
    Task PruneAsync(CancellationToken cancellationToken);

    /// <summary>Tells of every conversation in which another copy of the assistant speaks; ends when there can be no other.</summary>
    Task FollowOthersAsync(Func<HeardElsewhere, Task> heard, CancellationToken cancellationToken);
}
