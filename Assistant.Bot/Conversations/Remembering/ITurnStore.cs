namespace Assistant.Bot.Conversations.Remembering;

/// <summary>Keeps the last turns of conversations, a bounded number for a bounded time.</summary>
internal interface ITurnStore
{
    /// <returns>The oldest first; empty when nothing is known of the conversation.</returns>
    Task<IReadOnlyList<RememberedTurn>> ReadAsync(string conversationKey, CancellationToken cancellationToken);

    Task AppendAsync(string conversationKey, RememberedTurn turn, CancellationToken cancellationToken);

    Task ForgetAsync(string conversationKey, CancellationToken cancellationToken);
}
