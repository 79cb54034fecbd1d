namespace Assistant.Retrieval.Embedding;

/// <summary>Makes vectors of passages, many at a time, and of no text twice.</summary>
public sealed class PassageEmbedder : IDisposable
{
    private readonly EmbeddingClient client;
    private readonly VectorCache cache;
    private readonly int batchSize;

    internal PassageEmbedder(EmbeddingClient client, VectorCache cache, int batchSize)
    {
        this.client = client;
        this.cache = cache;
        this.batchSize = batchSize;
    }

    public EmbeddingModel Model => client.Model;

    public void Dispose() => cache.Dispose();

    /// <param name="texts">Texts of passages, without the model's prefix.</param>
    /// <param name="cancellationToken">Gives up; what was embedded until then is kept.</param>
    /// <returns>A vector of length 1 for every text, in their order.</returns>
    /// <exception cref="EmbeddingFault">The service is away, refuses, or sends something else.</exception>
    /// <exception cref="IOException">The vectors cannot be kept.</exception>
    internal async ValueTask<IReadOnlyList<float[]>> EmbedAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var wanted = texts.Select(text => EmbeddedText.ForPassage(Model, text)).ToList();
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var text in wanted)
        {
            if (!vectors.ContainsKey(text) && cache.Find(text) is { } kept)
            {
                vectors[text] = kept;
            }
        }

        foreach (var batch in wanted.Where(text => !vectors.ContainsKey(text)).Distinct(StringComparer.Ordinal).Chunk(batchSize))
        {
            var made = await client.EmbedAsync(batch, cancellationToken);
            cache.Keep(batch, made);
            foreach (var (place, text) in batch.Index())
            {
                vectors[text] = made[place];
            }
        }

        return [.. wanted.Select(text => vectors[text])];
    }
}
