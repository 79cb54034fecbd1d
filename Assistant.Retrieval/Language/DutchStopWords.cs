using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Language;

/// <summary>Dutch words that carry no meaning for a search; read from the embedded list.</summary>
internal static class DutchStopWords
{
    public static CharArraySet Set { get; } = new(LuceneVersion.LUCENE_48, WordList.Read("dutch-stop-words.txt"), ignoreCase: true);
}
