using Microsoft.Extensions.Caching.Memory;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// What was lately read from one commit, so that the next question does not unpack it again. Bounded by the text that it
/// holds; the least used goes first. A commit never changes, so what is kept cannot be stale.
/// </summary>
/// <param name="characters">The text that is held at most.</param>
internal sealed class RecentlyRead<TKey, TValue>(long characters) : IDisposable
    where TKey : notnull
    where TValue : class
{
    // An entry costs memory even when its text is short.
    private const int Overhead = 200;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = characters });

    /// <param name="key">Names what is read.</param>
    /// <param name="read">Reads it when it is not held; null when there is no such thing, which is not held.</param>
    /// <param name="lengthOf">The characters of text in it.</param>
    public TValue? Get(TKey key, Func<TKey, TValue?> read, Func<TValue, int> lengthOf)
    {
        if (cache.TryGetValue(key, out TValue? held))
        {
            return held;
        }

        var value = read(key);
        if (value is not null)
        {
            cache.Set(key, value, new MemoryCacheEntryOptions { Size = Overhead + lengthOf(value) });
        }

        return value;
    }

    public void Dispose() => cache.Dispose();
}
