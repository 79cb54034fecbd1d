using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>How the service is opened, over real HTTP: with a key, an identity, or nothing.</summary>
public sealed class ModelAccessTests : IAsyncLifetime
{
    private readonly StoredLetters letters = StoreOlder();
    private ScriptedModel model = null!;

    public async Task InitializeAsync() => model = await ScriptedModel.StartAsync();

    public async Task DisposeAsync()
    {
        await model.DisposeAsync();
        letters.Dispose();
    }

    [Fact]
    public async Task AKeyIsSentAsItIsSet()
    {
        await using var assistant = new AskedAssistant(letters.Snapshots, model, new Dictionary<string, string?> { ["Chat:ApiKey"] = "a-key-of-ours" });

        await assistant.AskAsync(PornQuestion);

        Assert.Equal("Bearer a-key-of-ours", model.Calls[0].Authorization);
        Assert.DoesNotContain(assistant.Log.Lines, line => line.Text.Contains("a-key-of-ours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnIdentitySignsInForTheScopeAndItsTokenIsSentInsteadOfAKey()
    {
        var identity = new LocalIdentity("token-of-the-machine");
        await using var assistant = Signed(identity);

        await assistant.AskAsync(PornQuestion);

        Assert.Equal("Bearer token-of-the-machine", model.Calls[0].Authorization);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], identity.Scopes);
        Assert.DoesNotContain(assistant.Log.Lines, line => line.Text.Contains("token-of-the-machine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnIdentityThatCannotSignInLeavesTheUserTheQuotes()
    {
        await using var assistant = Signed(new LocalIdentity(null));

        var answer = await assistant.AskAsync(PornQuestion);

        Assert.NotEmpty(answer.Quotes);
        Assert.Equal(Assistant.Bot.Answering.AnswerNotice.ModelUnavailable, answer.Notice);
        Assert.Empty(model.Calls);
    }

    private AskedAssistant Signed(LocalIdentity identity) => new(
        letters.Snapshots,
        model,
        new Dictionary<string, string?> { ["Chat:ManagedIdentity"] = "true" },
        services => services.AddSingleton<TokenCredential>(identity));

    private sealed class LocalIdentity(string? token) : TokenCredential
    {
        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return token is null ? throw new AuthenticationFailedException("no identity here") : new AccessToken(token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
