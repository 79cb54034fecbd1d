using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Storing;

/// <summary>
/// Tells whether a letter changed since it was stored, in any part: a note that found its sentence makes
/// another letter of it, though no word changed.
/// </summary>
public static class ContentHash
{
    /// <returns>The letter with its hash: SHA-256 of everything in it but its source and remarks, in lowercase hexadecimal.</returns>
    public static Letter Seal(Letter letter)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(letter with { ContentHash = "", SourceHash = null, Remarks = [] }, StoreJson.Default.Letter);
        return letter with { ContentHash = Convert.ToHexStringLower(SHA256.HashData(content)) };
    }
}
