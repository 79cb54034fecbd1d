using System.Net;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Conformance;

/// <summary>How replies go out to Teams: token, patience, and what is never done twice.</summary>
public sealed class OutboundTests : IAsyncLifetime
{
    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;

    private FakeConnector Connector => microsoft.Connector;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft).Start();
    }

    public async Task DisposeAsync()
    {
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Fact, Trait("Case", "30")]
    public async Task ManyRepliesShareOneToken()
    {
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => DeliverAsync()));
        Assert.All(deliveries, delivery => Assert.True(delivery.Taken));
        var request = Assert.Single(microsoft.TokenRequests);
        Assert.Equal("login.microsoftonline.com/botframework.com/oauth2/v2.0/token", request.Address);
        Assert.Equal("client_credentials", request.Fields["grant_type"]);
        Assert.Equal("https://api.botframework.com/.default", request.Fields["scope"].Split(' ')[0]);
        Assert.Equal((LocalMicrosoft.AppId, "secret"), (request.Fields["client_id"], request.Fields["client_secret"]));
        Assert.Equal("Bearer token-1", (await Connector.NextAsync()).Headers["Authorization"]);
    }

    [Fact, Trait("Case", "30")]
    public async Task ARejectedTokenIsRenewedOnceForAll()
    {
        Assert.True((await DeliverAsync()).Taken);
        await Connector.NextAsync();
        Connector.RejectedTokens.Add("Bearer token-1");
        Assert.All(await Task.WhenAll(DeliverAsync(), DeliverAsync(), DeliverAsync()), delivery => Assert.True(delivery.Taken));
        Assert.Equal(2, microsoft.TokenRequests.Count);
        Connector.RejectedTokens.UnionWith(["Bearer token-2", "Bearer token-3"]);
        while (Connector.HasMore)
            await Connector.NextAsync();
        Assert.False((await DeliverAsync()).Taken);
        Assert.Equal(["Bearer token-2", "Bearer token-3"], [await BearerAsync(), await BearerAsync()]);
        Assert.False(Connector.HasMore);
    }

    [Fact, Trait("Case", "30")]
    public async Task ATokenIsRenewedShortlyBeforeItExpires()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var clocked = new AssistantApplication().RegisteredWith(microsoft).At(clock).Start();
        await DeliverAsync(sender: clocked);
        clock.Advance(TimeSpan.FromMinutes(54));
        await DeliverAsync(sender: clocked);
        Assert.Single(microsoft.TokenRequests);
        clock.Advance(TimeSpan.FromMinutes(2));
        await DeliverAsync(sender: clocked);
        Assert.Equal(2, microsoft.TokenRequests.Count);
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], [await BearerAsync(), await BearerAsync(), await BearerAsync()]);
    }

    [Fact, Trait("Case", "31")]
    public async Task ThePauseThatAThrottledReplyAsksForIsKept()
    {
        Connector.Then(429, retryAfter: "1").Then(412);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.True((await DeliverAsync()).Taken);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) >= TimeSpan.FromSeconds(0.99));
        Assert.Equal(3, await CallsAsync());
    }

    [Fact, Trait("Case", "32")]
    public async Task AMessageOfUnknownFateIsNotSentAgainButAnUpdateIs()
    {
        await using var impatient = new AssistantApplication().RegisteredWith(microsoft).With("BotFramework:AttemptTimeout", "00:00:01").Start();
        // The first one opens the connection and gets the token.
        Assert.True((await DeliverAsync(sender: impatient)).Taken);
        Connector.ThenSilence();
        Assert.False((await DeliverAsync(sender: impatient)).Taken);
        Assert.Equal(2, await CallsAsync());
        Connector.ThenSilence().Then(500);
        Assert.True((await DeliverAsync(sender: impatient, change: activity => activity with { Id = "m1" })).Taken);
        Assert.Equal(3, await CallsAsync());
    }

    [Theory, Trait("Case", "33")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://notbotframework.com/")]
    public async Task NoOtherHostGetsTheToken(string serviceUrl)
    {
        Assert.False((await DeliverAsync(change: activity => activity with { ServiceUrl = serviceUrl })).Taken);
        Assert.False(Connector.HasMore);
        using var user = new TeamsUser(application, microsoft);
        Assert.Equal(HttpStatusCode.Unauthorized, await user.SendAsync(
            user.Message("opvang", activity => activity["serviceUrl"] = serviceUrl), microsoft.Tokens.Connector(("serviceurl", serviceUrl))));
    }

    [Fact, Trait("Case", "33")]
    public async Task AnEmulatorGetsNoToken()
    {
        await using var emulator = await FakeConnector.StartAsync();
        Assert.True((await DeliverAsync(change: activity => activity with { ServiceUrl = emulator.ServiceUrl })).Taken);
        Assert.DoesNotContain("Authorization", (await emulator.NextAsync()).Headers.Keys);
        Assert.Empty(microsoft.TokenRequests);
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(404, "ConversationNotFound")]
    public async Task AConversationThatShutTheBotOutIsLeftAloneUntilSomeoneSpeaksInIt(int status, string code)
    {
        Connector.ThenError(status, code);
        Assert.Equal(DeliveryRefusal.ShutOut, (await DeliverAsync()).Refusal);
        Assert.Equal(DeliveryRefusal.ShutOut, (await DeliverAsync()).Refusal);
        Assert.Equal(1, await CallsAsync());
        using var user = new TeamsUser(application, microsoft);
        await user.SayAsync("help");
        Assert.Equal("message", (await Connector.NextMessageAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task AMissingTokenIsAFailedDeliveryAndNotAFault()
    {
        await using var secretless = new AssistantApplication().RegisteredWith(microsoft).Start();
        microsoft.TokensAreDown = true;
        Assert.False((await DeliverAsync(sender: secretless)).Taken);
        Assert.False(Connector.HasMore);
        microsoft.TokensAreDown = false;
        Assert.True((await DeliverAsync(sender: secretless)).Taken);
    }

    [Theory]
    [InlineData("SingleTenant", "Public", $"login.microsoftonline.com/{LocalMicrosoft.TenantId}/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "UsGovernment", "login.microsoftonline.us/microsoftservices.onmicrosoft.us/oauth2/v2.0/token")]
    public async Task TheTokenComesFromTheTenantAndCloudOfTheRegistration(string type, string cloud, string expected)
    {
        await using var other = new AssistantApplication().RegisteredWith(microsoft)
            .With("BotFramework:AppType", type).With("BotFramework:Cloud", cloud).With("BotFramework:TenantId", LocalMicrosoft.TenantId).Start();
        Assert.True((await DeliverAsync(sender: other)).Taken);
        Assert.Equal(expected, Assert.Single(microsoft.TokenRequests).Address, ignoreCase: true);
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pem")]
    public async Task ACertificateTakesThePlaceOfTheSecret(string format)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, $"bot.{format}");
        await SomeCertificate.WriteAsync(path);
        await using var other = new AssistantApplication().RegisteredWith(microsoft).With("BotFramework:AppPassword", null).With("BotFramework:CertificatePath", path).Start();
        Assert.True((await DeliverAsync(sender: other)).Taken);
        var fields = Assert.Single(microsoft.TokenRequests).Fields;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", fields["client_assertion_type"]);
        Assert.DoesNotContain("client_secret", fields.Keys);
    }

    [Fact]
    public async Task AManagedIdentityNeedsNoSecret()
    {
        await using var other = new AssistantApplication().RegisteredWith(microsoft).With("BotFramework:AppPassword", null)
            .With("BotFramework:AppType", "UserAssignedMSI").With("BotFramework:TenantId", LocalMicrosoft.TenantId).Start();
        Assert.True((await DeliverAsync(sender: other)).Taken);
        var request = Assert.Single(microsoft.TokenRequests);
        Assert.Equal("169.254.169.254/metadata/identity/oauth2/token", request.Address);
        Assert.Equal(("https://api.botframework.com", LocalMicrosoft.AppId), (request.Fields["resource"], request.Fields["client_id"]));
        Assert.Equal("Bearer token-1", await BearerAsync());
    }

    private async Task<Delivery> DeliverAsync(Func<Activity, Activity>? change = null, AssistantApplication? sender = null)
    {
        using var scope = (sender ?? application).Services.CreateScope();
        var activity = new Activity
        {
            Type = "message",
            Text = "Antwoord",
            ServiceUrl = LocalMicrosoft.ServiceUrl,
            Conversation = new ConversationAccount { Id = "a:1conversation" },
        };
        return await scope.ServiceProvider.GetRequiredService<ConnectorClient>()
            .DeliverAsync(change?.Invoke(activity) ?? activity, CancellationToken.None);
    }

    private async Task<string> BearerAsync() => (await Connector.NextAsync()).Headers["Authorization"];

    private async Task<int> CallsAsync()
    {
        var calls = 0;
        for (; Connector.HasMore; calls++)
            await Connector.NextAsync();
        return calls;
    }
}
