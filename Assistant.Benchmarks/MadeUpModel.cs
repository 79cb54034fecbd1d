using Microsoft.Extensions.AI;

namespace Assistant.Benchmarks;

/// <summary>Vectors that depend on nothing but the text, spread like those of real models: all in one half of the space, some in groups.</summary>
internal sealed class MadeUpModel(int dimension) : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Groups = 500;
    private const float Common = 1.2f;
    private const float Group = 0.8f;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Embed(text)))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing is held.
    }

    private float[] Embed(string text)
    {
        var own = Seed(text);
        var random = new Random(own);
        var group = new Random(own % Groups);
        var common = new Random(1);
        var vector = new float[dimension];
        for (var place = 0; place < dimension; place++)
        {
            vector[place] = Normal(random) + (Group * Normal(group)) + (Common * Normal(common));
        }

        return vector;
    }

    // Three uniform numbers add up to nearly a normal one.
    private static float Normal(Random random) => random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f;

    // The hash of strings differs from run to run.
    private static int Seed(string text)
    {
        var hash = 17;
        foreach (var sign in text)
        {
            hash = unchecked((hash * 31) + sign);
        }

        return hash & int.MaxValue;
    }
}
