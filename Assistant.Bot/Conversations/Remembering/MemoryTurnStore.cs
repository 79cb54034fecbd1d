using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations.Remembering;

/// <summary>Keeps conversations in this process.</summary>
internal sealed class MemoryTurnStore(IOptions<MemoryOptions> options) : ITurnStore, IDisposable
{
    private readonly MemoryOptions options = options.Value;
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.Capacity });

    public Task<IReadOnlyList<RememberedTurn>> ReadAsync(string conversationKey, CancellationToken cancellationToken) =>
        Task.FromResult(Find(conversationKey));

    public Task AppendAsync(string conversationKey, RememberedTurn turn, CancellationToken cancellationToken)
    {
        // A full cache would refuse the newest, which is the one that is going on.
        if (cache.Count >= options.Capacity)
        {
            cache.Compact(0.1);
        }

        IReadOnlyList<RememberedTurn> turns = [.. Find(conversationKey).TakeLast(options.Turns - 1), turn];
        cache.Set(conversationKey, turns, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = options.Lifetime });
        return Task.CompletedTask;
    }

    public Task ForgetAsync(string conversationKey, CancellationToken cancellationToken)
    {
        cache.Remove(conversationKey);
        return Task.CompletedTask;
    }

    public void Dispose() => cache.Dispose();

    private IReadOnlyList<RememberedTurn> Find(string conversationKey) =>
        cache.TryGetValue(conversationKey, out IReadOnlyList<RememberedTurn>? turns) && turns is not null ? turns : [];
}
