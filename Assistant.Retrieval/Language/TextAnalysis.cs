using Lucene.Net.Analysis.TokenAttributes;

namespace Assistant.Retrieval.Language;

/// <summary>The analysis that the index uses, for text outside the index: questions and single sentences.</summary>
internal static class TextAnalysis
{
    public static List<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>();
        using var stream = LetterAnalyzer.Instance.GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        var position = -1;
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            tokens.Add(new TextToken(term.ToString(), position, offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return tokens;
    }
}
