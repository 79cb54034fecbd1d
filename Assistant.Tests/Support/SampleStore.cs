using Assistant.Ingest;
using Assistant.Retrieval.Storing;
using Assistant.Tests.EndToEnd;

namespace Assistant.Tests.Support;

/// <summary>The sample letters, or others, ingested as a user does it.</summary>
internal sealed class SampleStore : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();

    private SampleStore()
    {
        Snapshots = new EmbeddedSnapshots(folder.Path, TimeProvider.System);
    }

    public EmbeddedSnapshots Snapshots { get; }

    public static Task<SampleStore> OpenAsync() => OpenAsync(Directory.GetFiles(SampleLetters.Folder, "*.txt"));

    public static async Task<SampleStore> OpenAsync(params string[] files)
    {
        var store = new SampleStore();
        await using var session = (await IngestSession.OpenAsync(store.folder.Path, TimeProvider.System, CancellationToken.None)).Session!;
        await session.Run.RunAsync(files, _ => { }, CancellationToken.None);
        return store;
    }

    public ValueTask DisposeAsync()
    {
        Snapshots.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
