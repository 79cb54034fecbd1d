using Polly;
using Polly.Retry;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>The one place that says what is tried again, and when.</summary>
internal static class FeedPatience
{
    public static ResiliencePipeline Create(FeedOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Retries == 0)
            return builder.Build();

        return builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.FirstRetryDelay,
            MaxDelay = options.LongestRetryDelay,
            ShouldHandle = attempt => ValueTask.FromResult(
                attempt.Outcome.Exception is FeedFault { MayPass: true } fault && !(fault.RetryAfter > options.LongestRetryDelay)),
            DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as FeedFault)?.RetryAfter),
        }).Build();
    }
}
