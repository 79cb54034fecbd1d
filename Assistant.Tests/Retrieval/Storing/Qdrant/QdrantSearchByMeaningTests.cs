using Assistant.Tests.Retrieval.Embedding;
using Assistant.Tests.Support.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

/// <summary>What search by meaning promises, with the vectors on a server.</summary>
public sealed class QdrantSearchByMeaningTests : SearchByMeaningContract
{
    private QdrantStandIn server = null!;

    public override async Task InitializeAsync()
    {
        server = await QdrantStandIn.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    private protected override (string Key, string? Value)[] StoreSettings => QdrantServices.Settings(server.Endpoint);
}
