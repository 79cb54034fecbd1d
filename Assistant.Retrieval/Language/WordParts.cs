namespace Assistant.Retrieval.Language;

/// <summary>Dutch words as stems, with hyphenated ones both in parts and written together.</summary>
/// <param name="Words">The single words and the parts of hyphenated ones, in order.</param>
/// <param name="Wholes">Hyphenated words written together.</param>
internal sealed record WordParts(IReadOnlyList<string> Words, IReadOnlyList<string> Wholes)
{
    private List<TextToken> Tokens { get; init; } = [];

    public static WordParts Of(string text)
    {
        var words = new List<string>();
        var singles = new List<TextToken>();
        var wholes = new List<string>();
        var tokens = TextAnalysis.Tokens(text);
        foreach (var token in tokens)
        {
            var isWhole = tokens.Exists(other => other != token && token.Start <= other.Start && other.End <= token.End && token.End - token.Start > other.End - other.Start);
            (isWhole ? wholes : words).Add(token.Term);
            if (!isWhole)
            {
                singles.Add(token);
            }
        }

        return new WordParts(words, wholes) { Tokens = singles };
    }

    /// <param name="first">The first of the words.</param>
    /// <param name="count">How many of them.</param>
    /// <returns>How far each stands behind the first; null when they follow each other.</returns>
    public IReadOnlyList<int>? Places(int first, int count) =>
        Tokens[first + count - 1].Position - Tokens[first].Position == count - 1
            ? null
            : [.. Tokens.Skip(first).Take(count).Select(token => token.Position - Tokens[first].Position)];

    /// <returns>The word that begins at this character of the text; -1 when none does.</returns>
    public int IndexAt(int start) => Tokens.FindIndex(token => token.Start == start);

    /// <returns>Where a word ends in the text.</returns>
    public int EndOf(int word) => Tokens[word].End;
}
