namespace Assistant.Retrieval.Language;

/// <summary>Dutch words as stems, with hyphenated ones both in parts and written together.</summary>
/// <param name="Words">The single words and the parts of hyphenated ones, in order.</param>
/// <param name="Wholes">Hyphenated words written together.</param>
internal sealed record WordParts(IReadOnlyList<string> Words, IReadOnlyList<string> Wholes)
{
    public static WordParts Of(string text)
    {
        var words = new List<string>();
        var wholes = new List<string>();
        var tokens = TextAnalysis.Tokens(text);
        foreach (var token in tokens)
        {
            var isWhole = tokens.Exists(other => other != token && token.Start <= other.Start && other.End <= token.End && token.End - token.Start > other.End - other.Start);
            (isWhole ? wholes : words).Add(token.Term);
        }

        return new WordParts(words, wholes);
    }
}
