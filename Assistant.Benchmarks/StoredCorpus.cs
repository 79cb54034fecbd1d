using Assistant.Retrieval.Storing;

namespace Assistant.Benchmarks;

/// <summary>A throw-away index on disk with so many passages of real text.</summary>
internal sealed class StoredCorpus : IDisposable
{
    private readonly string dataDirectory = Directory.CreateTempSubdirectory("assistant-benchmark-").FullName;

    public StoredCorpus(int passages)
    {
        using (var store = EmbeddedStore.Open(dataDirectory).Store!)
        {
            foreach (var (letter, parts) in Corpus.Letters(passages))
            {
                store.Replace(letter, parts);
            }

            store.Commit();
        }

        Snapshots = new EmbeddedSnapshots(dataDirectory, TimeProvider.System);
    }

    public EmbeddedSnapshots Snapshots { get; }

    public void Dispose()
    {
        Snapshots.Dispose();
        Directory.Delete(dataDirectory, recursive: true);
    }
}
