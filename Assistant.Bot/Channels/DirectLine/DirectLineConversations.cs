using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The conversations: a bounded number of them in memory, the others in the log until nobody touches them.</summary>
internal sealed class DirectLineConversations(IConversationLog log, IOptions<DirectLineOptions> options, TimeProvider clock) : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.Conversations });
    private readonly SemaphoreSlim gate = new(1);

    /// <returns>The conversation, and whether it began just now.</returns>
    public async Task<(DirectLineConversation Conversation, bool Began)> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } known)
            return (known, false);
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (InMemory(id) is { } raced)
                return (raced, false);
            var began = await log.BeginAsync(id, cancellationToken);
            return (Keep(id, began ? [] : await log.ReadAsync(id, 0, cancellationToken) ?? []), began);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Finds a conversation, and counts as a touch.</summary>
    public async Task<DirectLineConversation?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (InMemory(id) is { } known)
            return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (InMemory(id) is { } raced)
                return raced;
            return await log.ReadAsync(id, 0, cancellationToken) is { } said ? Keep(id, said) : null;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Takes up what other copies of the assistant said, if the conversation is known here.</summary>
    /// <param name="id">The conversation; null for all that are in memory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task CatchUpAsync(string? id, CancellationToken cancellationToken)
    {
        foreach (var key in id is null ? cache.Keys.OfType<string>() : [id])
        {
            if (InMemory(key) is { } conversation)
                await conversation.CatchUpAsync(cancellationToken);
        }
    }

    /// <summary>Keeps a conversation in memory that somebody listens to.</summary>
    public void Touch(string id) => InMemory(id);

    public void Dispose()
    {
        cache.Dispose();
        gate.Dispose();
    }

    private DirectLineConversation? InMemory(string id) => cache.Get<DirectLineConversation>(id);

    private DirectLineConversation Keep(string id, IReadOnlyList<NumberedActivity> said)
    {
        var conversation = new DirectLineConversation(id, options.Value.History, log, clock);
        conversation.Restore(said);
        MakeRoom();
        var entry = new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = options.Value.IdleTime };
        entry.RegisterPostEvictionCallback((_, _, _, _) => conversation.Close());
        cache.Set(id, conversation, entry);
        return conversation;
    }

    // A full cache would refuse the newest; the least used give way instead.
    private void MakeRoom()
    {
        if (cache.Count >= options.Value.Conversations)
            cache.Compact(Math.Min(1, Math.Max(0.1, 1.5 / options.Value.Conversations)));
    }
}
