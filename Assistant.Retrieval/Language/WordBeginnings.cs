namespace Assistant.Retrieval.Language;

/// <summary>The words of the letters by how they begin.</summary>
internal sealed class WordBeginnings
{
    private readonly string[] words;

    /// <param name="words">Stems; those with other signs than letters are left out.</param>
    public WordBeginnings(IEnumerable<string> words) =>
        this.words = [.. words.Where(word => word.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal)];

    /// <returns>All words that begin so, in the order of the alphabet.</returns>
    public IEnumerable<string> With(string beginning)
    {
        var place = Array.BinarySearch(words, beginning, StringComparer.Ordinal);
        for (place = place < 0 ? ~place : place; place < words.Length && words[place].StartsWith(beginning, StringComparison.Ordinal); place++)
        {
            yield return words[place];
        }
    }
}
