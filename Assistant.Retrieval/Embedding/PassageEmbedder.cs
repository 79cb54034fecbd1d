namespace Assistant.Retrieval.Embedding;

/// <summary>Makes vectors of passages, many at a time, and of no text twice.</summary>
public sealed class PassageEmbedder : IDisposable
{
    // Of so many requests all but the last are full.
    private const int RequestsAtOnce = 8;

    private readonly EmbeddingClient client;
    private readonly VectorCache cache;
    private readonly EmbeddingOptions options;

    internal PassageEmbedder(EmbeddingClient client, VectorCache cache, EmbeddingOptions options)
    {
        this.client = client;
        this.cache = cache;
        this.options = options;
    }

    public EmbeddingModel Model => client.Model;

    internal int TextsAtOnce => RequestsAtOnce * options.BatchSize;

    public void Dispose() => cache.Dispose();

    /// <summary>Forgets the vectors of texts that nothing asked for in a long time: to be called when all that is stored was just asked for.</summary>
    /// <exception cref="IOException">The vectors cannot be changed.</exception>
    public void ForgetUnused() => cache.Forget(options.KeepUnused);

    /// <summary>Makes and keeps the vectors that are not kept yet. Texts that the service does not take are left to <see cref="EmbedAsync"/>.</summary>
    /// <param name="texts">Texts of passages, without the model's prefix.</param>
    /// <param name="cancellationToken">Gives up; what was embedded until then is kept.</param>
    /// <exception cref="EmbeddingFault">The service is away, or sends something else.</exception>
    /// <exception cref="IOException">The vectors cannot be kept.</exception>
    internal async ValueTask PrepareAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var wanted = texts.Select(text => EmbeddedText.ForPassage(Model, text)).Distinct(StringComparer.Ordinal).ToList();
        var kept = cache.Find(wanted);
        foreach (var batch in wanted.Where(text => !kept.ContainsKey(text)).Chunk(options.BatchSize))
        {
            try
            {
                cache.Keep(batch, await client.EmbedAsync(batch, cancellationToken));
            }
            catch (EmbeddingFault fault) when (fault.IsOfTexts)
            {
                // One bad text among many: its own letter will tell.
            }
        }
    }

    /// <param name="texts">Texts of passages, without the model's prefix.</param>
    /// <param name="cancellationToken">Gives up; what was embedded until then is kept.</param>
    /// <returns>A vector of length 1 for every text, in their order.</returns>
    /// <exception cref="EmbeddingFault">The service is away, refuses, or sends something else.</exception>
    /// <exception cref="IOException">The vectors cannot be kept.</exception>
    internal async ValueTask<IReadOnlyList<float[]>> EmbedAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var wanted = texts.Select(text => EmbeddedText.ForPassage(Model, text)).ToList();
        var vectors = cache.Find(wanted);
        foreach (var batch in wanted.Where(text => !vectors.ContainsKey(text)).Distinct(StringComparer.Ordinal).Chunk(options.BatchSize))
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
