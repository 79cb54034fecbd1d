using Assistant.Bot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Decides who may speak to /api/messages.</summary>
internal sealed class CallerCheck(IOptions<BotFrameworkOptions> options, CallerTokens tokens, ActivityCheck activities)
{
    public async Task<CallerResult> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization;
        if (header.Count == 0)
            return CheckAnonymous(request);
        // Without an id of our own, no token can be meant for us; passing it as anonymous would be a false promise.
        if (options.Value.AppId is null)
            return CallerResult.Refused("the request carries a token, but there is no BotFramework:AppId to check it with");
        return header.Count == 1 && header[0]?.Split(' ') is [var scheme, { Length: > 0 } token]
            && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
                ? await tokens.CheckAsync(token, cancellationToken)
                : CallerResult.Refused("the Authorization header is not a bearer token");
    }

    /// <returns>Null when the caller may send this, otherwise why not.</returns>
    public string? WhyRefuse(Caller caller, Activity activity) => activities.WhyRefuse(caller, activity);

    private CallerResult CheckAnonymous(HttpRequest request)
    {
        if (options.Value.AllowAnonymous != true)
            return CallerResult.Refused("the request carries no token");
        return Loopback.WhyNotLocal(request) is { } refusal ? CallerResult.Refused(refusal) : CallerResult.Of(Caller.Anonymous);
    }
}
