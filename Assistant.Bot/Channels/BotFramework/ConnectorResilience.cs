using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Polly;
using Polly.Timeout;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>When a reply is tried again. Sending twice shows twice, so only where the first surely did not arrive.</summary>
internal static class ConnectorResilience
{
    private const int Retries = 4;

    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        pipeline.AddTimeout(options.TotalTimeout);
        pipeline.AddRetry(Retry(options, Retries, (outcome, request) => WasNotTaken(outcome) || (MayRepeat(request) && IsUncertain(outcome))));
        pipeline.AddRetry(Retry(options, 1, (outcome, request) => !MayRepeat(request) && CameFromGateway(outcome)));
        pipeline.AddTimeout(options.AttemptTimeout);
    }

    private static HttpRetryStrategyOptions Retry(
        BotFrameworkOptions options, int retries, Func<Outcome<HttpResponseMessage>, HttpRequestMessage?, bool> handles) => new()
    {
        MaxRetryAttempts = retries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = options.RetryPause,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = arguments => ValueTask.FromResult(handles(arguments.Outcome, arguments.Context.GetRequestMessage())),
    };

    private static bool WasNotTaken(Outcome<HttpResponseMessage> outcome) =>
        outcome is { Result.StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests }
        || outcome.Exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
        };

    // Putting the same words in the same place twice changes nothing.
    private static bool MayRepeat(HttpRequestMessage? request) => request?.Method == HttpMethod.Put;

    private static bool IsUncertain(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is TimeoutRejectedException or HttpRequestException { InnerException: not MsalException }
        || outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError;

    private static bool CameFromGateway(Outcome<HttpResponseMessage> outcome) =>
        outcome is
        {
            Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        };
}
