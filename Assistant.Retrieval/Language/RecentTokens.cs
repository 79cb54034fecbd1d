using Microsoft.Extensions.Caching.Memory;

namespace Assistant.Retrieval.Language;

/// <summary>
/// The tokens of texts that are looked at again and again, such as the sentences of the letters: the same ones are read
/// for question after question. Bounded; the least used go first.
/// </summary>
internal static class RecentTokens
{
    private const long MostCharacters = 4_000_000;
    private const int LongestText = 4_000;
    private const int Overhead = 200;

    private static readonly MemoryCache Cache = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <returns>What <see cref="TextAnalysis.Tokens"/> gives; shared, not to be changed.</returns>
    public static IReadOnlyList<TextToken> Of(string text)
    {
        if (text.Length > LongestText)
        {
            return TextAnalysis.Tokens(text);
        }

        if (Cache.TryGetValue(text, out IReadOnlyList<TextToken>? known) && known is not null)
        {
            return known;
        }

        IReadOnlyList<TextToken> tokens = TextAnalysis.Tokens(text).ToArray();
        return Cache.Set(text, tokens, new MemoryCacheEntryOptions { Size = Overhead + text.Length });
    }
}
