namespace Assistant.Bot.Conversations;

/// <summary>Which conversations were greeted, so that each is greeted once.</summary>
internal sealed class GreetedConversations : IDisposable
{
    private readonly RecentKeys keys = new(100_000, TimeSpan.FromDays(7));

    /// <returns>True when this conversation has not been greeted; from then on it counts as greeted.</returns>
    public bool TryClaim(string conversationKey) => keys.TryAdd(conversationKey);

    public void Dispose() => keys.Dispose();
}
