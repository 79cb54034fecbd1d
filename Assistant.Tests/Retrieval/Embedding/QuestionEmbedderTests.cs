using Assistant.Retrieval.Embedding;
using Assistant.Tests.Support.Embedding;
using Azure.Core;

namespace Assistant.Tests.Retrieval.Embedding;

public sealed class QuestionEmbedderTests
{
    [Fact]
    public async Task AnIdentityThatTakesTooLongCostsAQuestionNoMoreThanASlowService()
    {
        await using var service = await EmbeddingStandIn.StartAsync();
        await using var services = EmbeddingServices.Over(service, "unused", null, null, [("Embedding:ManagedIdentity", "true"), ("Embedding:QuestionTimeout", "00:00:00.1")], new SilentIdentity());

        Assert.Null(await services.QuestionEmbedder()!.EmbedAsync("olifanten", default));
        Assert.Empty(service.Calls);
    }

    /// <summary>As one whose metadata service does not answer.</summary>
    private sealed class SilentIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Never reached.");
        }
    }
}
