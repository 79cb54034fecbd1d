using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Conversations that the assistant was shut out of: nothing more is sent to them until someone speaks in them again.</summary>
internal sealed class ShutOutConversations : IDisposable
{
    private readonly RecentKeys keys = new(100_000, TimeSpan.FromDays(1));

    public bool Contains(Activity activity) => keys.Contains(Key(activity));

    public void Add(Activity activity) => keys.TryAdd(Key(activity));

    public void Remove(Activity activity) => keys.Remove(Key(activity));

    public void Dispose() => keys.Dispose();

    private static string Key(Activity activity) => $"{activity.ServiceUrl}\n{activity.Conversation?.Id}";
}
