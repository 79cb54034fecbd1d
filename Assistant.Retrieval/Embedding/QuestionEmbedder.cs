using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace Assistant.Retrieval.Embedding;

/// <summary>Makes vectors of questions, for as long as somebody waits for them; without one, words answer alone.</summary>
public sealed class QuestionEmbedder
{
    private readonly EmbeddingClient client;
    private readonly ResiliencePipeline circuit;
    private readonly EmbeddingMeters meters;
    private readonly ILogger<QuestionEmbedder> log;

    internal QuestionEmbedder(EmbeddingClient client, EmbeddingOptions options, TimeProvider clock, EmbeddingMeters meters, ILogger<QuestionEmbedder> log)
    {
        this.client = client;
        this.meters = meters;
        this.log = log;
        circuit = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<EmbeddingFault>(fault => !fault.IsOfTexts),
                FailureRatio = 0.6,
                MinimumThroughput = options.FailuresBeforeBreak,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = options.BreakDuration,
            })
            .Build();
    }

    public EmbeddingModel Model => client.Model;

    /// <summary>A question without a vector is a fault: measurements must not take words alone for both.</summary>
    internal bool IsRequired { get; init; }

    /// <returns>The vector of the question; null when the service is away, slow or out of order.</returns>
    /// <exception cref="EmbeddingFault">It is, and vectors are required.</exception>
    internal async ValueTask<float[]?> EmbedAsync(string question, CancellationToken cancellationToken)
    {
        try
        {
            var made = await circuit.ExecuteAsync(async token => await client.EmbedAsync([EmbeddedText.ForQuestion(Model, question)], token), cancellationToken);
            meters.Embedded("service");
            return made[0];
        }
        catch (EmbeddingFault fault) when (!IsRequired)
        {
            meters.Embedded("failed");
            Log.QuestionNotEmbedded(log, fault.Message);
            return null;
        }
        catch (BrokenCircuitException)
        {
            meters.Embedded("left alone");
            Log.EmbeddingLeftAlone(log);
            return null;
        }
    }
}
