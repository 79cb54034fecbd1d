using System.Net;
using Assistant.Bot.Answering;
using Assistant.Bot.Hosting;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Tests.Bot.Hosting;

public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AHostWithoutLettersIsReadyAndSaysThatItHasNone()
    {
        var (alive, ready, said) = await AskAsync(folder.Path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "Degraded"), (alive, ready, said));
    }

    [Fact]
    public async Task AHostWithLettersIsReady()
    {
        using var letters = new StoredLetters(Some.Letter());

        var (alive, ready, said) = await AskAsync(letters.DataDirectory);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "Healthy"), (alive, ready, said));
    }

    [Fact]
    public async Task AHostWhoseIndexIsDamagedIsAliveButNotReady()
    {
        var index = Directory.CreateDirectory(Path.Combine(folder.Path, "index")).FullName;
        await File.WriteAllTextAsync(Path.Combine(index, "segments_1"), "this is no index");

        var (alive, ready, said) = await AskAsync(folder.Path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, "Unhealthy"), (alive, ready, said));
    }

    [Fact]
    public async Task AHostIsNotReadyUntilTheLettersAreRead()
    {
        using var letters = new StoredLetters(Some.Letter());
        using var warmUp = new WarmUp(new Answerer(letters.Snapshots, PassageSearcher.ByWords, TimeProvider.System, NullLogger<Answerer>.Instance), NullLogger<WarmUp>.Instance);
        var check = new LettersHealthCheck(letters.Snapshots, warmUp);

        var before = await check.CheckHealthAsync(new HealthCheckContext());
        await warmUp.StartAsync(CancellationToken.None);
        await warmUp.ExecuteTask!;
        var after = await check.CheckHealthAsync(new HealthCheckContext());

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy), (before.Status, after.Status));
    }

    private static async Task<(HttpStatusCode Alive, HttpStatusCode Ready, string Said)> AskAsync(string dataDirectory)
    {
        await using var application = new AssistantApplication().With("Assistant:DataDirectory", dataDirectory).Start();
        await application.Services.GetRequiredService<WarmUp>().ExecuteTask!;
        using var http = application.NewClient();
        using var alive = await http.GetAsync("healthz");
        using var ready = await http.GetAsync("readyz");
        return (alive.StatusCode, ready.StatusCode, await ready.Content.ReadAsStringAsync());
    }
}
