using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The secret by which another server, which knows its users, asks for their tokens.</summary>
internal static class SharedSecret
{
    public const int MinLength = 32;

    /// <returns>Whether the request carries the secret; null when it carries nothing.</returns>
    public static bool? Check(HttpRequest request, string? secret)
    {
        if (request.Headers.Authorization.Count == 0)
            return null;
        return secret is not null
            && AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Digest(header.Parameter ?? ""), Digest(secret));
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
