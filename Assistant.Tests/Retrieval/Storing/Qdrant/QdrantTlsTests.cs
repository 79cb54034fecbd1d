using Assistant.Tests.Support;
using Assistant.Tests.Support.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class QdrantTlsTests
{
    [Fact]
    public async Task ACertificateThatNobodyVouchesForIsNotTrusted()
    {
        using var certificate = SomeCertificate.New();
        await using var server = await QdrantStandIn.StartAsync(certificate);
        await using var services = QdrantServices.Over(AddressOf(server), null, ("Qdrant:Retries", "0"));

        var fault = await Assert.ThrowsAnyAsync<IOException>(async () => await services.Stores().OpenAsync(default));

        Assert.Contains("its certificate is not trusted", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAuthorityOfOnesOwnVouchesForTheServer()
    {
        using var folder = new TemporaryFolder();
        using var certificate = SomeCertificate.New();
        var authority = Path.Combine(folder.Path, "authority.pem");
        await File.WriteAllTextAsync(authority, certificate.ExportCertificatePem());
        await using var server = await QdrantStandIn.StartAsync(certificate);
        await using var services = QdrantServices.Over(AddressOf(server), null, ("Qdrant:CertificateAuthority", authority), ("Qdrant:ApiKey", "key"));

        await using var store = (await services.Stores().OpenAsync(default)).Store;

        Assert.NotNull(store);
    }

    private static Uri AddressOf(QdrantStandIn server) => new($"https://localhost:{server.Endpoint.Port}");
}
