using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Language;

/// <summary>English text as stems, in step with the keys of the lexicon.</summary>
internal static class EnglishTokens
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Analyzer Analyzer = Analyzer.NewAnonymous((_, reader) =>
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream stream = new EnglishPossessiveFilter(Version, tokenizer);
        stream = new LowerCaseFilter(Version, stream);
        return new TokenStreamComponents(tokenizer, new KStemFilter(stream));
    });

    public static List<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        using var stream = Analyzer.GetTokenStream("question", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(new TextToken(term.ToString(), tokens.Count, offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return tokens;
    }
}
