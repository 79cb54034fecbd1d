using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Assistant.Retrieval.Language;

/// <summary>Keeps abbreviations that look like stop words: OM (the prosecution service) is not "om".</summary>
internal sealed class AcronymFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public AcronymFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (IsCapitals(term.Buffer.AsSpan(0, term.Length)) && DutchStopWords.Set.Contains(term.Buffer, 0, term.Length))
        {
            term.Append('#');
        }

        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 4)
        {
            return false;
        }

        foreach (var character in word)
        {
            if (!char.IsAsciiLetterUpper(character))
            {
                return false;
            }
        }

        return true;
    }
}
