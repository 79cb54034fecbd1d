using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Language;

/// <summary>
/// Dutch text to search terms: case and accents folded, stop words left out, stemmed;
/// a hyphenated word gives its parts and, at the place of the last part, the whole written together.
/// </summary>
internal sealed class LetterAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const WordDelimiterFlags Parts =
        WordDelimiterFlags.GENERATE_WORD_PARTS
        | WordDelimiterFlags.GENERATE_NUMBER_PARTS
        | WordDelimiterFlags.CATENATE_WORDS
        | WordDelimiterFlags.STEM_ENGLISH_POSSESSIVE;

    public static LetterAnalyzer Instance { get; } = new();

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new WordTokenizer(reader);
        TokenStream stream = new SeparableVerbFilter(tokenizer);
        stream = new WordDelimiterFilter(Version, stream, Parts, null);
        stream = new AcronymFilter(stream);
        stream = new LowerCaseFilter(Version, stream);
        stream = new ASCIIFoldingFilter(stream);
        stream = new StopFilter(Version, stream, DutchStopWords.Set);
        return new TokenStreamComponents(tokenizer, new DutchStemFilter(stream));
    }

    // White space parts the words; the curly apostrophe is brought to the straight one, which WordDelimiterFilter knows.
    private sealed class WordTokenizer(TextReader reader) : CharTokenizer(Version, reader)
    {
        protected override bool IsTokenChar(int character) =>
            character is not ('/' or '|' or '\u2013' or '\u2014') && !char.IsWhiteSpace((char)character);

        protected override int Normalize(int character) => character is '\u2019' or '\u2018' ? '\'' : character;
    }
}
