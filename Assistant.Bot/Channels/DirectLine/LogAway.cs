using System.Globalization;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// Asks a client to come back while conversations cannot be read. It does so by itself, and takes up its conversation
/// again; if it heard that there is none, it would give the conversation up for good.
/// </summary>
internal sealed class LogAway : IEndpointFilter
{
    private const int RetryAfterSeconds = 5;

    async ValueTask<object?> IEndpointFilter.InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ConversationLogException)
        {
            context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return ErrorResponse.Result(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Conversations cannot be read now; try again in a moment.");
        }
    }
}
