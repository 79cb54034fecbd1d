using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The conversations: a bounded number of them known in memory, the others in the log until nobody touches them.</summary>
internal sealed class DirectLineConversations(
    IConversationLog log, RecentActivities recent, LateConversations late, IOptions<DirectLineOptions> options, TimeProvider clock) : IDisposable
{
    private const int TouchesPerIdleTime = 12;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.Conversations });
    private readonly SemaphoreSlim gate = new(1);

    /// <returns>The conversation, and whether it began just now.</returns>
    public async Task<(DirectLineConversation Conversation, bool Began)> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (InMemory(id) is { } known)
            return (known, false);
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (InMemory(id) is { } raced)
                return (raced, false);
            var began = await log.BeginAsync(id, cancellationToken);
            var conversation = New(id);
            if (!began)
                await conversation.RestoreAsync(cancellationToken);
            return (Keep(id, conversation), began);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Finds a conversation, and counts as a touch.</summary>
    /// <exception cref="ConversationLogException">Whether there is such a conversation cannot be told now.</exception>
    public async Task<DirectLineConversation?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (InMemory(id) is { } known)
            return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (InMemory(id) is { } raced)
                return raced;
            var conversation = New(id);
            return await conversation.RestoreAsync(cancellationToken) ? Keep(id, conversation) : null;
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

    /// <summary>Shows what another copy shows and does not store, if the conversation is known here.</summary>
    public async Task ShowAsync(string id, NumberedActivity signal, CancellationToken cancellationToken)
    {
        if (InMemory(id) is { } conversation)
            await conversation.ShowAsync(signal, cancellationToken);
    }

    /// <summary>Keeps a conversation that somebody listens to, in memory and in the log.</summary>
    public async Task TouchAsync(string id, CancellationToken cancellationToken)
    {
        if (InMemory(id)?.IsTouchDue(options.Value.IdleTime / TouchesPerIdleTime) == true)
            await log.TouchAsync(id, cancellationToken);
    }

    public void Dispose()
    {
        cache.Dispose();
        gate.Dispose();
    }

    private DirectLineConversation? InMemory(string id) => cache.Get<DirectLineConversation>(id);

    private DirectLineConversation New(string id) =>
        new(id, new StoredActivities(id, options.Value.History, log, recent, late), clock);

    private DirectLineConversation Keep(string id, DirectLineConversation conversation)
    {
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
