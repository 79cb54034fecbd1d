using System.Diagnostics;
using Assistant.Retrieval.Storing;
using Assistant.Tests.EndToEnd;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest;

public sealed class KilledIngestTests : IDisposable
{
    private const int Letters = 300;

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder source = new();

    public void Dispose()
    {
        data.Dispose();
        source.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(290)]
    public async Task AKilledIngestLosesNothingThatWasThereAndRunsThroughTheNextTime(int killedAfter)
    {
        var first = Path.Combine(SampleLetters.Folder, "2099D00101.txt");
        await Ingestion.RunAsync(first, data.Path);
        var before = Read(snapshot => snapshot.FindLetter("2099D00101")!.Text);
        var text = await File.ReadAllTextAsync(first);
        for (var number = 0; number < Letters; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(source.Path, $"{number}.txt"), text.Replace("2099D00101", $"2098D{number:D5}", StringComparison.Ordinal));
        }

        await KillAsync(killedAfter);

        Assert.Equal(before, Read(snapshot => snapshot.FindLetter("2099D00101")!.Text));
        await Ingestion.RunAsync(source.Path, data.Path);
        Assert.Equal(Letters + 1, Read(snapshot => snapshot.Letters.Count));
    }

    private async Task KillAsync(int afterLines)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.Ingest.dll"), "ingest", source.Path, "--data", data.Path])
        {
            RedirectStandardOutput = true,
        })!;
        for (var line = 0; line < afterLines; line++)
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    private T Read<T>(Func<EmbeddedSnapshot, T> read)
    {
        using var snapshots = new EmbeddedSnapshots(data.Path, TimeProvider.System);
        using var snapshot = snapshots.Acquire()!;
        return read(snapshot);
    }
}
