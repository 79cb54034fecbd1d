using Assistant.Bot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Decides whether a caller may send what it sends: a proven caller may still speak for its own channel only.</summary>
internal sealed class ActivityCheck(IOptions<BotFrameworkOptions> options, ServiceHosts hosts)
{
    /// <returns>Null when the caller may send this, otherwise why not.</returns>
    public string? WhyRefuse(Caller caller, Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl))
            return "the serviceUrl is no address";
        return caller.Kind switch
        {
            CallerKind.Connector => WhyRefuseConnector(caller, activity, serviceUrl),
            _ when ChannelIds.IsOwn(activity.ChannelId) => "the channel is served by the assistant itself",
            CallerKind.Emulator when !hosts.MayBeEmulator(serviceUrl) =>
                "the serviceUrl is neither on this machine nor among BotFramework:EmulatorHosts",
            CallerKind.Anonymous when !Loopback.Is(serviceUrl) => "the serviceUrl is not on this machine",
            _ => null,
        };
    }

    /// <returns>Null when an activity that was accepted earlier may be answered still, otherwise why not.</returns>
    public string? WhyNotAnswer(Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl))
            return "the serviceUrl is no address";
        return hosts.MayBeEmulator(serviceUrl) ? null : WhyNotReach(activity, serviceUrl);
    }

    private string? WhyRefuseConnector(Caller caller, Activity activity, Uri serviceUrl)
    {
        if (!string.IsNullOrEmpty(activity.ChannelId) && !caller.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
            return "the key of the token is not endorsed for the channel";
        if (!string.Equals(Comparable(caller.ServiceUrl!), Comparable(activity.ServiceUrl!), StringComparison.OrdinalIgnoreCase))
            return "the serviceUrl is not the one that the token names";
        return WhyNotReach(activity, serviceUrl);
    }

    private string? WhyNotReach(Activity activity, Uri serviceUrl)
    {
        if (!hosts.MayGetToken(serviceUrl))
            return $"the serviceUrl's host {serviceUrl.Host} is not among BotFramework:TrustedHosts";
        return options.Value.AllowedTenants.Count == 0
            || (ActivityTenant.Of(activity) is { } tenant && options.Value.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))
                ? null
                : "the user's tenant is not among BotFramework:AllowedTenants";
    }

    private static string Comparable(string url) => url.EndsWith('/') ? url[..^1] : url;
}
