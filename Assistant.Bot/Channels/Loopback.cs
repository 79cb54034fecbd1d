using System.Net;

namespace Assistant.Bot.Channels;

/// <summary>Tells what comes from, or goes to, this machine only.</summary>
internal static class Loopback
{
    // The last is what is left of the first where this server reads it itself, and takes its word for the caller's address.
    private static readonly string[] Forwarding = ["X-Forwarded-For", "Forwarded", "X-Original-For"];

    public static bool Is(Uri url) => url.Scheme is "http" or "https" && IsHost(url.Host);

    /// <returns>Null for a request from this machine, otherwise the reason to refuse it.</returns>
    public static string? WhyNotLocal(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress;
        if (remote is null || !IPAddress.IsLoopback(remote))
            return "the request does not come from this machine";
        // A proxy or tunnel on this machine hides where the caller really is.
        if (Forwarding.Any(request.Headers.ContainsKey))
            return "the request was forwarded by a proxy";
        // A web page elsewhere can point its own name at this machine, but then names itself here.
        return IsHost(request.Host.Host) ? null : "the Host header does not name this machine";
    }

    private static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
