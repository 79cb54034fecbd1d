using System.Security.Cryptography;

namespace Assistant.Bot.WebChat;

/// <summary>What the chat page may load and reach: its own server only.</summary>
internal static class ContentSecurityPolicy
{
    // The hash of nothing: Web Chat adds one empty style element without the nonce, and the browser would report it.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    public static string For(string nonce, HttpRequest request, IReadOnlyList<string> framedBy) => string.Join("; ",
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        string.Join(' ', ["frame-ancestors", "'self'", .. framedBy]),
        $"script-src 'nonce-{nonce}'",
        $"style-src 'nonce-{nonce}' {EmptyStyle}",
        $"connect-src 'self'{Socket(request)}",
        "img-src 'self' blob: data:");

    // Older Safari does not count the WebSocket of the same host under 'self'. The host is a header that the caller
    // chose, so it is repeated only when it is a plain host name or address.
    private static string Socket(HttpRequest request)
    {
        var host = request.Host;
        if (!host.HasValue || Uri.CheckHostName(host.Host) == UriHostNameType.Unknown)
            return "";
        return $" {(request.IsHttps ? "wss" : "ws")}://{host.ToUriComponent()}";
    }
}
