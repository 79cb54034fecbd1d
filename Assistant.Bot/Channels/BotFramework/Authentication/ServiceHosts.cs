using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Where replies may go, and where the bot's token may go with them.</summary>
internal sealed class ServiceHosts(IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] Microsoft =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "*.botframework.com",
        "*.botframework.us",
    ];

    private readonly IReadOnlyList<string> trusted = [.. Microsoft, .. options.Value.TrustedHosts];

    /// <summary>Whether the bot may show its token there: a channel's host, and nobody listening on the way.</summary>
    public bool MayGetToken(Uri address) => address.Scheme == Uri.UriSchemeHttps && trusted.Any(host => Fits(address.Host, host));

    /// <summary>Whether an Emulator may be there. It gets no token.</summary>
    public bool MayBeEmulator(Uri address) => Loopback.Is(address)
        || (address.Scheme == Uri.UriSchemeHttps && options.Value.EmulatorHosts.Any(host => Fits(address.Host, host)));

    private static bool Fits(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
