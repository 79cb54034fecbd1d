using Assistant.Tests.Support.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class StandInServerContractTests : QdrantServerContract
{
    private QdrantStandIn server = null!;
    private HttpClient http = null!;

    private protected override HttpClient Http => http;

    [Fact]
    public async Task ABodyOverTheLimitIsABadRequest()
    {
        server.MostBytes = 1000;
        using var body = new StringContent($$$"""{"points":[{"id":"a6fd2503-45cc-5c43-b3c9-b736be771e43","vector":{},"payload":{"letter":"{{{new string('x', 1000)}}}"}}]}""", System.Text.Encoding.UTF8, "application/json");

        using var answer = await Http.PutAsync(new Uri($"collections/{Name}/points", UriKind.Relative), body);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("larger than allowed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALockedServerTellsOnlyThatItLives()
    {
        server.IsLocked = true;
        try
        {
            Assert.Equal("healthz check passed", await Http.GetStringAsync(new Uri("healthz", UriKind.Relative)));
            using var refused = await Http.GetAsync(new Uri($"collections/{Name}", UriKind.Relative));
            Assert.Equal(401, (int)refused.StatusCode);
            Assert.StartsWith("Must provide an API key", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            server.IsLocked = false;
        }
    }

    private protected override async Task StartAsync()
    {
        server = await QdrantStandIn.StartAsync();
        http = new HttpClient { BaseAddress = server.Endpoint };
    }

    private protected override async Task StopAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }
}
