namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>What the stand-in is held to, asked of a real server: set QDRANT_URL, and QDRANT_API_KEY where it asks for one.</summary>
public sealed class RealServerContractTests : QdrantServerContract
{
    private HttpClient? http;

    private protected override HttpClient Http => http!;

    private protected override bool IsReal => true;

    public override Task DisposeAsync() => http is null ? Task.CompletedTask : base.DisposeAsync();

    private protected override Task StartAsync()
    {
        var endpoint = Environment.GetEnvironmentVariable("QDRANT_URL");
        Skip.If(string.IsNullOrEmpty(endpoint), "QDRANT_URL names no server.");
        http = new HttpClient { BaseAddress = new Uri(endpoint!.TrimEnd('/') + "/") };
        if (Environment.GetEnvironmentVariable("QDRANT_API_KEY") is { Length: > 0 } key)
            http.DefaultRequestHeaders.Add("api-key", key);
        return Task.CompletedTask;
    }

    private protected override Task StopAsync()
    {
        http!.Dispose();
        return Task.CompletedTask;
    }
}
