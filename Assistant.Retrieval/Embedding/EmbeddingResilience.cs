using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Assistant.Retrieval.Embedding;

/// <summary>When a request for vectors is made again: passages have time, questions have somebody waiting.</summary>
internal static class EmbeddingResilience
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan QuestionPause = TimeSpan.FromMilliseconds(50);

    public static void AddForPassages(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = Options(context);
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = options.RetryPause,
                MaxDelay = LongestPause,
                UseJitter = true,
                ShouldRetryAfterHeader = false,
                DelayGenerator = arguments => ValueTask.FromResult(AskedPause(arguments.Outcome)),
            });
        }

        pipeline.AddTimeout(options.PassageTimeout);
    }

    public static void AddForQuestions(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddTimeout(Options(context).QuestionTimeout).AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = QuestionPause, ShouldRetryAfterHeader = false });
    }

    private static EmbeddingOptions Options(ResilienceHandlerContext context) => context.ServiceProvider.GetRequiredService<IOptions<EmbeddingOptions>>().Value;

    // What the service asks for, within reason; null leaves it to the doubling pause.
    private static TimeSpan? AskedPause(Outcome<HttpResponseMessage> outcome) =>
        outcome is { Result.Headers.RetryAfter.Delta: { } asked } && asked > TimeSpan.Zero ? asked < LongestPause ? asked : LongestPause : null;
}
