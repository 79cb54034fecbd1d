using System.Net;
using Assistant.Tests.Support;

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

    private static async Task<(HttpStatusCode Alive, HttpStatusCode Ready, string Said)> AskAsync(string dataDirectory)
    {
        await using var application = new AssistantApplication().With("Assistant:DataDirectory", dataDirectory).Start();
        using var http = application.NewClient();
        using var alive = await http.GetAsync("healthz");
        using var ready = await http.GetAsync("readyz");
        return (alive.StatusCode, ready.StatusCode, await ready.Content.ReadAsStringAsync());
    }
}
