using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistant.Retrieval.Storing;

/// <summary>A small index in memory of some passages, analysed as the embedded index does.</summary>
internal sealed class PassageIndex : IDisposable
{
    private readonly RAMDirectory directory;

    private PassageIndex(RAMDirectory directory, DirectoryReader reader)
    {
        this.directory = directory;
        Reader = reader;
    }

    public DirectoryReader Reader { get; }

    /// <param name="passages">Passages and the heads of their letters; index documents are numbered in this order.</param>
    public static PassageIndex Of(IEnumerable<(Passage Passage, LetterHead Head)> passages)
    {
        var directory = new RAMDirectory();
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, LetterAnalyzer.Instance)
        {
            Similarity = new LengthNorms(),
            MergePolicy = NoMergePolicy.COMPOUND_FILES,
            RAMBufferSizeMB = 256,
        };
        using (var writer = new IndexWriter(directory, configuration))
        {
            foreach (var (passage, head) in passages)
            {
                writer.AddDocument(IndexDocuments.Of(passage, head));
            }

            writer.Commit();
        }

        return new PassageIndex(directory, DirectoryReader.Open(directory));
    }

    public void Dispose()
    {
        Reader.Dispose();
        directory.Dispose();
    }
}
