using System.Globalization;
using System.Threading.RateLimiting;
using Assistant.Bot.Channels.Activities;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>How much one address may ask for, and how much may be said in one conversation, per minute.</summary>
internal static class DirectLineLimits
{
    public const string PerAddress = "directline-address";
    public const string PerConversation = "directline-conversation";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddDirectLineLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<DirectLineOptions>>((limiter, directLine) =>
        {
            limiter.OnRejected = RejectAsync;
            limiter.AddPolicy(PerAddress, context => Limit(Address(context), directLine.Value.CallsPerAddress));
            limiter.AddPolicy(PerConversation, context => Limit(
                // With the address, so that nobody uses up what another may say.
                $"{Address(context)}\n{context.GetRouteValue(DirectLineExtensions.ConversationParameter)}",
                directLine.Value.MessagesPerConversation));
        });
        return services;
    }

    private static RateLimitPartition<string> Limit(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(
            new ErrorResponse(new ErrorDetail("Throttled", "Too many requests; try again in a moment.")),
            ProtocolJson.Wire.ErrorResponse,
            cancellationToken: cancellationToken);
    }
}
