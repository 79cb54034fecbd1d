using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Lets a call through that carries a good token for the conversation in its address.</summary>
internal sealed class DirectLineGate(DirectLineTokens tokens) : IEndpointFilter
{
    /// <summary>The caller that was let through.</summary>
    public static DirectLineCaller Caller(HttpContext context) => context.Features.GetRequiredFeature<DirectLineCaller>();

    async ValueTask<object?> IEndpointFilter.InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrEmpty(header.Parameter))
            return ErrorResponse.Result(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token: Authorization: Bearer …");
        var check = await tokens.CheckAsync(header.Parameter, http.RequestAborted);
        if (Refuse(check, http) is { } refusal)
            return refusal;
        http.Features.Set(check.Caller);
        return await next(context);
    }

    /// <returns>Null when the token or ticket is good for the conversation in the address.</returns>
    public static IResult? Refuse(TokenCheck check, HttpContext context)
    {
        if (check.Expired)
            return ErrorResponse.Result(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
        if (check.Caller is null)
            return ErrorResponse.Result(StatusCodes.Status403Forbidden, "Forbidden", "The token is not valid here.");
        return context.GetRouteValue(DirectLineExtensions.ConversationParameter) is string id && id != check.Caller.ConversationId
            ? ErrorResponse.Result(StatusCodes.Status403Forbidden, "Forbidden", "The token is for another conversation.")
            : null;
    }
}
