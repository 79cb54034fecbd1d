using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Leaves a model alone that failed several times, so that nobody waits for it.</summary>
internal sealed class ModelCircuit
{
    private readonly ResiliencePipeline<ModelOutcome> pipeline;

    public ModelCircuit(IOptions<ChatOptions> options, TimeProvider clock)
    {
        pipeline = new ResiliencePipelineBuilder<ModelOutcome> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ModelOutcome>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome is { Result: ModelOutcome.Unavailable or ModelOutcome.Broken }),
                FailureRatio = 0.6,
                MinimumThroughput = options.Value.FailuresBeforeBreak,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = options.Value.BreakDuration,
            })
            .Build();
    }

    /// <returns>What the call came to; <see cref="ModelOutcome.Unavailable"/> at once while the model is left alone.</returns>
    public async Task<ModelOutcome> RunAsync(Func<CancellationToken, ValueTask<ModelOutcome>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(call, cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return ModelOutcome.Unavailable;
        }
    }
}
