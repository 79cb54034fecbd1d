using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>Makes a number for a letter whose text does not give one: the same whenever the file is read again.</summary>
internal static partial class DocumentNumber
{
    private const int LongestName = 40;

    /// <returns>The House's number or official identifier in a file's name; null when it holds none.</returns>
    public static string? InFileName(string name) => Official().Match(name) is { Success: true } match ? match.Value : null;

    /// <returns>A number made of the sender's own reference; null when it has nothing to make one of.</returns>
    public static string? OfReference(string? reference) => Slug(reference ?? "") is { Length: > 2 } slug ? "kenmerk-" + slug : null;

    /// <returns>A number made of the file's name; null when there is no name.</returns>
    public static string? OfFileName(string name) => Slug(Path.GetFileNameWithoutExtension(name)) is { Length: > 0 } slug ? slug : null;

    private static string Slug(string text)
    {
        var slug = Unusable().Replace(text.ToLowerInvariant().Normalize(NormalizationForm.FormD), match => match.Value.Any(char.IsAscii) ? "-" : "").Trim('-');
        if (slug.Length <= LongestName)
            return slug;

        // Two long names may open alike.
        var rest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
        return $"{slug[..LongestName].Trim('-')}-{rest}";
    }

    [GeneratedRegex(@"\b([0-9]{4}D[0-9]{4,6}|(kst|ah|kv|blg)-[A-Za-z0-9]+(-[A-Za-z0-9]+)*)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Official();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unusable();
}
