using Assistant.Retrieval.Storing;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>The contract on a real server: set QDRANT_URL, and QDRANT_API_KEY where it asks for one.</summary>
public sealed class RealQdrantContractTests : LetterStoreContract, IAsyncLifetime
{
    private static readonly string? Endpoint = Environment.GetEnvironmentVariable("QDRANT_URL");

    private readonly string collection = $"assistant-test-{Guid.NewGuid():N}";
    private ServiceProvider services = null!;

    protected override LetterStores Stores => services.Stores();

    public Task InitializeAsync()
    {
        Skip.If(string.IsNullOrEmpty(Endpoint), "QDRANT_URL names no server.");
        services = QdrantServices.Over(
            new Uri(Endpoint!), null, ("Qdrant:Collection", collection), ("Qdrant:ApiKey", Environment.GetEnvironmentVariable("QDRANT_API_KEY") ?? ""));
        return Task.CompletedTask;
    }

    protected override Task MarkAsOfAnEarlierVersionAsync() => services.MarkAsOfAnEarlierVersionAsync();

    public async Task DisposeAsync()
    {
        if (services is null)
            return;
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("qdrant");
        for (var number = 1; number <= 4; number++)
        {
            using var dropped = await http.DeleteAsync(new Uri($"collections/{collection}-{number}", UriKind.Relative));
        }

        await services.DisposeAsync();
    }
}
