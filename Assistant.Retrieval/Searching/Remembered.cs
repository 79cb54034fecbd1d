using System.Collections.Concurrent;

namespace Assistant.Retrieval.Searching;

/// <summary>Keeps what was made of the first so many words: questions use the same ones again and again.</summary>
/// <param name="most">So many words are remembered.</param>
internal sealed class Remembered<T>(int most)
{
    private readonly ConcurrentDictionary<string, T> made = new(StringComparer.Ordinal);

    // The dictionary's own count locks all of it.
    private int count;

    /// <returns>What was made of the word before, or is made now: the same for the same word.</returns>
    public T Of(string word, Func<string, T> make)
    {
        if (made.TryGetValue(word, out var known))
        {
            return known;
        }

        var now = make(word);
        if (Volatile.Read(ref count) < most && made.TryAdd(word, now))
        {
            Interlocked.Increment(ref count);
        }

        return now;
    }
}
