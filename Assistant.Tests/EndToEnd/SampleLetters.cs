using Assistant.Tests.Conventions;

namespace Assistant.Tests.EndToEnd;

/// <summary>The sample letters as they were written, to hold quotes against.</summary>
internal static class SampleLetters
{
    private static readonly Lazy<IReadOnlyList<string>> Texts = new(() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Words(File.ReadAllText(file)))]);

    public static string Folder => Path.Combine(Repository.Root, "letters");

    /// <summary>
    /// Whether the words stand in one letter in this order. Digits do not count, because the markers of notes stand
    /// between the words of a letter and citation numbers behind those of a quote.
    /// </summary>
    public static bool Hold(string quote)
    {
        var words = Words(quote);
        return words.Length > 0 && Texts.Value.Any(text => text.Contains(words, StringComparison.Ordinal));
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetter));
}
