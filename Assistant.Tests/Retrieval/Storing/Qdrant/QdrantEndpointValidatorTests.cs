using Assistant.Retrieval.Storing;
using Assistant.Retrieval.Storing.Qdrant;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Embedding;
using Assistant.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class QdrantEndpointValidatorTests
{
    [Fact]
    public async Task SettingsThatCannotBeAreAllNamed()
    {
        await using var services = QdrantServices.Over(
            new Uri("ftp://qdrant"), null, ("Qdrant:Candidates", "1"), ("Qdrant:Shards", "0"), ("Qdrant:CertificateAuthority", "/absent.pem"));

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<LetterStores>());

        Assert.Equal(4, fault.Failures.Count());
    }

    [Theory]
    [InlineData("http://qdrant.example:6333", "key", false, false)]
    [InlineData("http://qdrant.example:6333", "key", true, true)]
    [InlineData("http://10.1.2.3:6333", "key", false, false)]
    [InlineData("http://10.1.2.3:6333", "", false, true)]
    [InlineData("https://qdrant.example:6333", "key", false, true)]
    [InlineData("http://localhost:6333", "key", false, true)]
    [InlineData("http://qdrant:6333", "key", false, true)]
    public void AKeyTravelsInTheOpenOnlyWhereThatWasSaid(string endpoint, string key, bool isAllowed, bool isFine)
    {
        var options = new QdrantOptions { Endpoint = new Uri(endpoint), ApiKey = key, AllowKeyOverHttp = isAllowed };

        Assert.Equal(isFine, new QdrantEndpointValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public async Task AnEmptyEndpointMeansTheDataDirectory()
    {
        using var folder = new TemporaryFolder();
        await using var services = EmbeddingServices.Over(null, folder.Path, null, ("Qdrant:Endpoint", ""));

        await using var store = (await services.Stores().OpenAsync(default)).Store;

        Assert.IsType<EmbeddedStore>(store);
    }

    [Theory]
    [InlineData("http://qdrant:6333", "key", 1)]
    [InlineData("http://qdrant:6333", "", 0)]
    [InlineData("http://localhost:6333", "key", 0)]
    public async Task AKeyInTheOpenIsWarnedOf(string endpoint, string key, int warnings)
    {
        using var log = new CollectedLog();
        await using var services = QdrantServices.Logged(new Uri(endpoint), log, ("Qdrant:ApiKey", key));

        services.GetRequiredService<LetterStores>();

        Assert.Equal(warnings, log.Lines.Count(line => line.Text.Contains("unencrypted", StringComparison.Ordinal)));
    }
}
