using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>Decides which web pages may hold a conversation: our own, and those of configured sites.</summary>
internal sealed class OriginCheck(IOptions<DirectLineOptions> options)
{
    /// <summary>A request without an origin does not come from a web page, so no page can misuse it.</summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsSameHost(origin, request.Host)
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    // The scheme is left out: behind a proxy that ends TLS it differs.
    private static bool IsSameHost(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && origin.EndsWith("://" + host.Value, StringComparison.OrdinalIgnoreCase);
}
