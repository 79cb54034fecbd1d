using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Assistant.Retrieval.Language;

/// <summary>Replaces each token by its <see cref="DutchStemmer"/> stem.</summary>
internal sealed class DutchStemFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public DutchStemFilter(TokenStream input)
        : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = term.Buffer.AsSpan(0, term.Length);
        var stem = DutchStemmer.Stem(word);
        if (!word.SequenceEqual(stem))
        {
            term.SetEmpty().Append(stem);
        }

        return true;
    }
}
