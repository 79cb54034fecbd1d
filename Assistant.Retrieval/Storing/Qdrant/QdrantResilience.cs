using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>When a request is tried again: every request we send may be sent twice, so always when the server was busy or away.</summary>
internal static class QdrantResilience
{
    /// <summary>A server that wants more is not waited for: whoever asked should hear of it.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // 500 is also what too few living replicas get; half of a batch may be written then, so it is sent whole again.
    private static readonly HttpStatusCode[] Passing =
    [
        HttpStatusCode.InternalServerError,
        HttpStatusCode.RequestTimeout,
        HttpStatusCode.TooManyRequests,
        HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable,
        HttpStatusCode.GatewayTimeout,
    ];

    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<QdrantOptions>>().Value;
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = options.RetryPause,
                MaxDelay = LongestPause,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
            });
        }

        pipeline.AddTimeout(options.AttemptTimeout);
    }

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || (outcome.Result is { } answer && Passing.Contains(answer.StatusCode) && !(answer.Headers.RetryAfter?.Delta > LongestPause));
}
