namespace Assistant.Retrieval.Storing;

/// <summary>What is read at first use, by one thread while the others wait. A fault is not kept: who asks next reads again.</summary>
internal sealed class ReadOnce<T>
    where T : class
{
    private readonly Lock reading = new();
    private volatile T? value;

    /// <param name="read">Reads it, unless it was read before.</param>
    public T Get(Func<T> read)
    {
        if (value is { } known)
        {
            return known;
        }

        lock (reading)
        {
            return value ??= read();
        }
    }
}
