using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Tests.Support;

/// <summary>An index on disk that holds the given letters.</summary>
internal sealed class StoredLetters : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StoredLetters(params Letter[] letters)
    {
        Store(letters);
        Snapshots = new EmbeddedSnapshots(folder.Path, TimeProvider.System);
    }

    public string DataDirectory => folder.Path;

    public EmbeddedSnapshots Snapshots { get; }

    public void Store(params Letter[] letters)
    {
        using var store = EmbeddedStore.Open(folder.Path).Store!;
        foreach (var letter in letters)
        {
            store.Replace(letter, Some.Passages(letter));
        }

        store.Commit();
    }

    public void Dispose()
    {
        Snapshots.Dispose();
        folder.Dispose();
    }
}
