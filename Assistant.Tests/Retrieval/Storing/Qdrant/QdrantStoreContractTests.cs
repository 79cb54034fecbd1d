using Assistant.Retrieval.Storing;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class QdrantStoreContractTests : LetterStoreContract, IAsyncLifetime
{
    private QdrantStandIn server = null!;
    private ServiceProvider services = null!;

    protected override LetterStores Stores => services.Stores();

    public async Task InitializeAsync()
    {
        server = await QdrantStandIn.StartAsync();
        services = QdrantServices.Over(server.Endpoint);
    }

    protected override Task MarkAsOfAnEarlierVersionAsync() => services.MarkAsOfAnEarlierVersionAsync();

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }
}
