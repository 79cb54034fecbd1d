using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistant.Benchmarks;

/// <summary>The yardstick: the same paragraphs in Lucene.NET as it comes, with its Dutch analyzer and BM25.</summary>
internal sealed class BareLucene : IDisposable
{
    private const string Text = "text";

    private readonly FSDirectory directory;
    private readonly DutchAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public BareLucene(string folder, int passages)
    {
        directory = FSDirectory.Open(folder);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 64 }))
        {
            for (var place = 0; place < passages; place++)
            {
                writer.AddDocument([new TextField(Text, Corpus.Paragraph(place), Field.Store.YES)]);
            }

            writer.Commit();
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <returns>The characters of the best passages.</returns>
    public int Search(string question, int count)
    {
        var query = new BooleanQuery();
        using (var tokens = analyzer.GetTokenStream(Text, question))
        {
            var term = tokens.GetAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken())
            {
                query.Add(new TermQuery(new Term(Text, term.ToString())), Occur.SHOULD);
            }

            tokens.End();
        }

        return searcher.Search(query, count).ScoreDocs.Sum(hit => searcher.Doc(hit.Doc).Get(Text, System.Globalization.CultureInfo.InvariantCulture).Length);
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }
}
