using System.Security.Cryptography;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The secret that Direct Line tokens are signed with.</summary>
internal static class SigningKey
{
    public const int MinBytes = 32;

    public static byte[] NewRandom() => RandomNumberGenerator.GetBytes(MinBytes);

    /// <returns>The key's bytes, or null when the text is not Base64 of enough bytes.</returns>
    public static byte[]? Read(string base64)
    {
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length) && length >= MinBytes ? buffer[..length] : null;
    }
}
