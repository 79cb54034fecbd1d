using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The conversations in memory: a bounded number, forgotten when nobody touches them.</summary>
internal sealed class DirectLineConversations(IOptions<DirectLineOptions> options, TimeProvider clock) : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.Conversations });
    private readonly Lock gate = new();

    /// <returns>The conversation, and whether it began just now.</returns>
    public (DirectLineConversation Conversation, bool Began) Open(string id)
    {
        lock (gate)
        {
            if (Find(id) is { } known)
                return (known, false);
            var conversation = new DirectLineConversation(id, options.Value.History, clock);
            MakeRoom();
            var entry = new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = options.Value.IdleTime };
            entry.RegisterPostEvictionCallback((_, _, _, _) => conversation.Close());
            cache.Set(id, conversation, entry);
            return (conversation, true);
        }
    }

    /// <summary>Finds a conversation, and counts as a touch.</summary>
    public DirectLineConversation? Find(string id) => cache.Get<DirectLineConversation>(id);

    public void Dispose() => cache.Dispose();

    // A full cache would refuse the newest; the least used give way instead.
    private void MakeRoom()
    {
        if (cache.Count >= options.Value.Conversations)
            cache.Compact(Math.Min(1, Math.Max(0.1, 1.5 / options.Value.Conversations)));
    }
}
