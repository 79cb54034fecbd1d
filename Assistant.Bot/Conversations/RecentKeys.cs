using Microsoft.Extensions.Caching.Memory;

namespace Assistant.Bot.Conversations;

/// <summary>Remembers keys for a while, a bounded number of them, so that something happens once only.</summary>
internal sealed class RecentKeys(int capacity, TimeSpan lifetime) : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = capacity });
    private readonly Lock gate = new();

    /// <returns>True for the one caller that comes first with this key.</returns>
    public bool TryAdd(string key)
    {
        lock (gate)
        {
            if (cache.TryGetValue(key, out _))
                return false;
            // A full cache would refuse the newest, which is the one that matters most.
            if (cache.Count >= capacity)
                cache.Compact(0.1);
            cache.Set(key, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = lifetime });
            return true;
        }
    }

    public bool Contains(string key)
    {
        lock (gate)
            return cache.TryGetValue(key, out _);
    }

    public void Remove(string key)
    {
        lock (gate)
            cache.Remove(key);
    }

    public void Dispose() => cache.Dispose();
}
