using System.Diagnostics.Metrics;
using Assistant.Retrieval.Embedding;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Searching;

/// <summary>Keeps what searches found, and the vectors of questions, in a bounded part of memory. What is least used goes first.</summary>
internal sealed class SearchCache : IDisposable
{
    public const string MeterName = "Assistant.Retrieval.Searching";

    private const int BytesPerCharacter = 2;
    private const int BytesPerPassage = 600;
    private const int BytesPerKey = 400;

    private readonly MemoryCache? cache;
    private readonly Meter meter;
    private readonly Counter<long> looks;

    public SearchCache(IOptions<SearchOptions> options, IMeterFactory meters)
    {
        var bytes = options.Value.CacheMegabytes * 1024L * 1024;
        cache = bytes == 0 ? null : new MemoryCache(new MemoryCacheOptions { SizeLimit = bytes });
        meter = meters.Create(MeterName);
        looks = meter.CreateCounter<long>("assistant.search.cache", description: "Looks into the cache of the search, by what for and whether it was there.");
    }

    /// <returns>What the same search found before; null when it is not kept.</returns>
    public IReadOnlyList<RankedPassage>? Find(SearchKey key) => Look<IReadOnlyList<RankedPassage>>(key, "passages");

    public void Keep(SearchKey key, IReadOnlyList<RankedPassage> found) => Keep(key, found, found.Sum(SizeOf));

    /// <returns>The vector of a question that was asked before; null when it is not kept.</returns>
    public float[]? Find(EmbeddingModel model, string question) => Look<float[]>(new VectorKey(model, question), "vector");

    public void Keep(EmbeddingModel model, string question, float[] vector) =>
        Keep(new VectorKey(model, question), vector, (vector.Length * sizeof(float)) + (question.Length * BytesPerCharacter));

    public void Dispose()
    {
        cache?.Dispose();
        meter.Dispose();
    }

    private static long SizeOf(RankedPassage found) =>
        BytesPerPassage + (BytesPerCharacter * (found.Passage.Text.Length + found.Passage.Footnotes.Sum(note => note.Text.Length)));

    private T? Look<T>(object key, string kind)
        where T : class
    {
        if (cache is null)
        {
            return null;
        }

        var value = cache.Get<T>(key);
        looks.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("result", value is null ? "miss" : "hit"));
        return value;
    }

    private void Keep<T>(object key, T value, long bytes) => cache?.Set(key, value, new MemoryCacheEntryOptions { Size = BytesPerKey + bytes });
}
