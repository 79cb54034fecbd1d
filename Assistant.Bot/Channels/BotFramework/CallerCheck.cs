using Assistant.Bot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Decides who may speak to /api/messages: for now only unauthenticated callers on this machine, if at all.</summary>
internal sealed class CallerCheck(IOptions<BotFrameworkOptions> options)
{
    /// <returns>Null when the caller may speak, otherwise why not.</returns>
    public string? WhyRefuse(HttpRequest request)
    {
        if (options.Value.AllowAnonymous != true)
            return "anonymous callers are not allowed (BotFramework:AllowAnonymous)";
        // A caller that shows a token expects it to be checked; passing it as anonymous would be a false promise.
        if (request.Headers.Authorization.Count > 0)
            return "the request carries a token, but tokens are not checked while anonymous callers are allowed";
        return Loopback.WhyNotLocal(request);
    }

    /// <returns>Null when an anonymous caller may send this, otherwise why not.</returns>
    public static string? WhyRefuse(Activity activity)
    {
        if (ChannelIds.IsOwn(activity.ChannelId))
            return "the channel is served by the assistant itself";
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl) || !Loopback.Is(serviceUrl))
            return "the serviceUrl is not on this machine";
        return null;
    }
}
