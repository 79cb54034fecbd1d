using Assistant.Bot.Channels.Activities;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The calls that give out tokens.</summary>
internal sealed class TokenCalls(
    ConversationGrants grants, OriginCheck origins, IOptions<DirectLineOptions> options, ILogger<TokenCalls> logger)
{
    private const int LongestUserId = 128;

    /// <summary>Gives a token for a new conversation to whom the settings allow: servers with the secret, this machine, the network.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var trusted = SharedSecret.Check(context.Request, options.Value.Secret);
        if (WhyRefuse(context.Request, trusted) is { } reason)
        {
            Log.DirectLineRefused(logger, reason);
            return ErrorResponse.Result(StatusCodes.Status403Forbidden, "Forbidden", $"No token is given: {reason}.");
        }

        var body = await ReadStartAsync(context.Request, cancellationToken);
        if (body.Value is not { } start)
            return body.Refusal!;
        // On an open network anyone could claim to be anyone.
        var mayName = trusted == true || !options.Value.OpenToNetwork;
        var user = mayName && !string.IsNullOrEmpty(start.User?.Id) ? start.User.Id : $"dl_{Guid.NewGuid():N}";
        if (user.Length > LongestUserId || user == DirectLineBot.Account.Id)
            return ErrorResponse.Result(StatusCodes.Status400BadRequest, "BadArgument", "This user id cannot be used.");
        return Json(grants.Token(new DirectLineCaller(user, Guid.NewGuid().ToString("N"))));
    }

    /// <summary>Renews a token that is still good.</summary>
    public IResult Refresh(HttpContext context) => Json(grants.Token(DirectLineGate.Caller(context)));

    /// <summary>Reads the optional body of a call that starts something.</summary>
    public static async Task<RequestBody<StartRequest>> ReadStartAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false
            ? new RequestBody<StartRequest>(new StartRequest(), null)
            : await RequestBody<StartRequest>.ReadAsync(request, ProtocolJson.Wire.StartRequest, cancellationToken);

    public static IResult Json(ConversationGrant grant, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(grant, ProtocolJson.Wire.ConversationGrant, statusCode: status);

    private string? WhyRefuse(HttpRequest request, bool? trusted)
    {
        if (trusted is { } known)
            return known ? null : "the secret is wrong (DirectLine:Secret)";
        if (options.Value.OpenToNetwork)
            return origins.Allows(request) ? null : "the page belongs to another site";
        if (options.Value.OpenTokens != true)
            return "tokens without signing in are switched off (DirectLine:OpenTokens)";
        if (Loopback.WhyNotLocal(request) is { } reason)
            return $"tokens without signing in are for this machine only, and {reason}";
        return origins.Allows(request) ? null : "the page belongs to another site";
    }
}
