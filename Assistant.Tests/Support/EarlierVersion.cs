using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistant.Tests.Support;

/// <summary>Makes an embedded index look as if the version before had written it.</summary>
internal static class EarlierVersion
{
    public const string Format = "3";

    public static void Mark(string dataDirectory)
    {
        using var directory = FSDirectory.Open(Path.Combine(dataDirectory, "index"));
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null));
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { ["format"] = Format });
        writer.Commit();
    }
}
