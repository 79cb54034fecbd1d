using System.Diagnostics;
using Assistant.Retrieval.Storing;
using Assistant.Tests.EndToEnd;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;

namespace Assistant.Tests.Ingest;

/// <summary>An ingest with a model behind a real service, in a process of its own that is killed.</summary>
public sealed class KilledEmbeddingTests : IAsyncLifetime
{
    private const int Letters = 40;

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder source = new();
    private EmbeddingStandIn service = null!;

    public async Task InitializeAsync()
    {
        service = await EmbeddingStandIn.StartAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(SampleLetters.Folder, "2099D00101.txt"));
        for (var number = 0; number < Letters; number++)
        {
            var other = text.Replace("2099D00101", $"2098D{number:D5}", StringComparison.Ordinal).Replace("slachtoffers", $"slachtoffers van groep {number}", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(source.Path, $"{number}.txt"), other);
        }
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        data.Dispose();
        source.Dispose();
    }

    [Fact]
    public async Task AKilledIngestGoesOnAndPaysForNoTextTwice()
    {
        using (var killed = Start("ingest", source.Path))
        {
            for (var line = 0; line < Letters / 2; line++)
                Assert.NotNull(await killed.StandardOutput.ReadLineAsync());
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        var served = service.Served.Count;
        Assert.True(served > 0);
        Assert.Equal(0, await RunAsync("ingest", source.Path));

        // What was served and not yet written when the process died is asked for again: one letter at most.
        var twice = service.Served.GroupBy(text => text, StringComparer.Ordinal).Where(text => text.Count() > 1).ToList();
        Assert.InRange(twice.Count, 0, 32);
        Assert.True(service.Served.Count - served > 0);
        var all = service.Served.Count;
        Assert.Equal(0, await RunAsync("reindex"));
        Assert.Equal(all, service.Served.Count);
        using var snapshots = new EmbeddedSnapshots(data.Path, TimeProvider.System);
        using var snapshot = snapshots.Acquire()!;
        Assert.Equal(Letters, snapshot.Letters.Count);
        Assert.Equal("trigrams", snapshot.Model?.Name);
    }

    [Fact]
    public async Task AnIngestWhoseServiceIsDownSaysSoAndStoresNothing()
    {
        service.Always = EmbeddingStandIn.Status(401);

        using var refused = Start("ingest", source.Path);
        var error = await refused.StandardError.ReadToEndAsync();
        await refused.WaitForExitAsync();

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("Embedding:ApiKey", error, StringComparison.Ordinal);
        using var snapshots = new EmbeddedSnapshots(data.Path, TimeProvider.System);
        Assert.True(snapshots.Acquire() is not { Letters.Count: > 0 });
    }

    private async Task<int> RunAsync(params string[] command)
    {
        using var process = Start(command);
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private Process Start(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistant.Ingest.dll"), .. command, "--data", data.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Embedding__Endpoint"] = service.Endpoint;
        start.Environment["Embedding__Model"] = "trigrams";
        start.Environment["Embedding__Dimension"] = "64";
        return Process.Start(start)!;
    }
}
