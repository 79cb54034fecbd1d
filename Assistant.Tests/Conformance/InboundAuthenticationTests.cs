using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Tests.Conformance;

/// <summary>Who may speak to /api/messages: the real host over HTTP, tokens of a local authority.</summary>
public sealed class InboundAuthenticationTests : IAsyncLifetime
{
    private static readonly long Now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;
    private TeamsUser user = null!;

    private TokenIssuer Tokens => microsoft.Tokens;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft).Start();
        user = new TeamsUser(application, microsoft);
    }

    public async Task DisposeAsync()
    {
        user.Dispose();
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Fact, Trait("Case", "1")]
    public Task AGoodConnectorTokenIsAccepted() => AcceptsAsync(Tokens.Connector());

    [Theory, Trait("Case", "2")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://login.microsoftonline.com/common/v2.0")]
    [InlineData(null)]
    public Task AnotherIssuerIsRefused(string? issuer) => RefusesAsync(Tokens.Connector(("iss", issuer)));

    [Theory, Trait("Case", "3")]
    [InlineData("99999999-3c1d-4e8f-9a7b-112233445566")]
    [InlineData("https://api.botframework.com")]
    [InlineData(null)]
    public Task AnotherAudienceIsRefused(string? audience) => RefusesAsync(Tokens.Connector(("aud", audience)));

    [Fact, Trait("Case", "4")]
    public async Task ATokenThatIsOverForMoreThanFiveMinutesIsRefused()
    {
        await RefusesAsync(Tokens.Connector(("exp", Now - 330)));
        await RefusesAsync(Tokens.Connector(("exp", null)));
        await RefusesAsync(Tokens.Connector(("nbf", Now + 400)));
    }

    [Fact, Trait("Case", "5")]
    public async Task ClocksMayDifferByFiveMinutes()
    {
        await AcceptsAsync(Tokens.Connector(("exp", Now - 240)));
        await AcceptsAsync(Tokens.Connector(("nbf", Now + 240)));
    }

    [Fact, Trait("Case", "6")]
    public async Task ATokenThatWasTamperedWithIsRefused()
    {
        var parts = Tokens.Connector().Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";
        await RefusesAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");
        await RefusesAsync($"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(new byte[256])}");
        using var foreign = RSA.Create(2048);
        await RefusesAsync(Tokens.Sign(TokenIssuer.ConnectorKey, GoodClaims(), with: foreign));
    }

    [Fact, Trait("Case", "7")]
    public async Task ATokenWithoutSignatureOrWithAnotherKindOfSignatureIsRefused()
    {
        var payload = Tokens.Connector().Split('.')[1];
        await RefusesAsync($"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.");
        await RefusesAsync($"{Base64UrlEncoder.Encode($$"""{"alg":"none","kid":"{{TokenIssuer.ConnectorKey}}"}""")}.{payload}.");
        // The classic confusion: the public key taken for the secret of a keyed hash.
        var header = Base64UrlEncoder.Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{TokenIssuer.ConnectorKey}}"}""");
        var secret = Encoding.UTF8.GetBytes(Tokens.ConnectorKeys()["keys"]![0]!["n"]!.GetValue<string>());
        var signature = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{header}.{payload}"));
        await RefusesAsync($"{header}.{payload}.{Base64UrlEncoder.Encode(signature)}");
        await RefusesAsync(Tokens.Sign(TokenIssuer.ConnectorKey, GoodClaims(), SecurityAlgorithms.RsaSsaPssSha256));
    }

    [Fact, Trait("Case", "8")]
    public async Task AFloodOfUnknownKeysFetchesTheKeysOnceMore()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var clocked = new AssistantApplication().RegisteredWith(microsoft).At(clock).Start();
        using var sender = new TeamsUser(clocked, microsoft);
        Assert.Equal(HttpStatusCode.OK, await sender.SendAsync(Event(), Tokens.Connector()));
        Assert.Equal(1, microsoft.KeyFetches);
        Tokens.Add("new-key");
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, await sender.SendAsync(Event(), Tokens.Sign("new-key", GoodClaims())));
        Assert.Equal(2, microsoft.KeyFetches);
        clock.Advance(TimeSpan.FromMinutes(11));
        using var foreign = RSA.Create(2048);
        var flood = Enumerable.Range(0, 30).Select(number => sender.SendAsync(Event(), Tokens.Sign($"unknown-{number}", GoodClaims(), with: foreign)));
        Assert.All(await Task.WhenAll(flood), status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(3, microsoft.KeyFetches);
    }

    [Theory, Trait("Case", "9")]
    [InlineData("facebook")]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("MSTEAMS")]
    public async Task AChannelThatTheKeyIsNotEndorsedForIsRefused(string channelId)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await user.SendAsync(Event(activity => activity["channelId"] = channelId)));
        await RefusesAsync(Tokens.Sign(TokenIssuer.UnendorsedKey, GoodClaims()));
    }

    [Theory, Trait("Case", "10")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea/evil")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public Task AnotherServiceUrlThanTheActivitysIsRefused(string url) => RefusesAsync(Tokens.Connector(("serviceurl", url)));

    [Theory, Trait("Case", "11")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://SMBA.trafficmanager.net/Emea/")]
    public Task ASlashAtTheEndAndCapitalsMakeNoDifference(string url) => AcceptsAsync(Tokens.Connector(("serviceurl", url)));

    [Theory, Trait("Case", "12")]
    [InlineData(null)]
    [InlineData("")]
    public Task ATokenWithoutServiceUrlIsRefused(string? url) => RefusesAsync(Tokens.Connector(("serviceurl", url)));

    [Fact, Trait("Case", "13")]
    public Task AnEmulatorTokenOfVersionOneIsAccepted() => AcceptsFromEmulatorAsync(Tokens.Emulator(1));

    [Fact, Trait("Case", "14")]
    public Task AnEmulatorTokenOfVersionTwoIsAccepted() => AcceptsFromEmulatorAsync(Tokens.Emulator(2));

    [Fact, Trait("Case", "15")]
    public async Task AnEmulatorTokenOfAnotherVersionIsRefused()
    {
        await RefusesFromEmulatorAsync(Tokens.Emulator(3));
        await RefusesFromEmulatorAsync(Tokens.Emulator(2, ("ver", null)));
        await RefusesFromEmulatorAsync(Tokens.Emulator(1, ("ver", "2.0")));
    }

    [Fact, Trait("Case", "16")]
    public async Task ATokenOfAnotherTenantOrForAnotherPartyIsRefused()
    {
        await RefusesFromEmulatorAsync(Tokens.Emulator(2, ("iss", "https://login.microsoftonline.com/00000000-1111-2222-3333-444444444444/v2.0")));
        await RefusesFromEmulatorAsync(Tokens.Emulator(2, ("azp", "99999999-3c1d-4e8f-9a7b-112233445566")));
        // What the bot itself shows to the connector: the connector, or whoever else sees it, could send it back.
        await RefusesFromEmulatorAsync(Tokens.Emulator(1, ("aud", "https://api.botframework.com")));
        await RefusesFromEmulatorAsync(Tokens.Emulator(2), "https://evil.example");
    }

    [Fact, Trait("Case", "17")]
    public async Task WithAnAppIdNobodyComesWithoutToken()
    {
        await RefusesAsync("");
        await RefusesAsync("x");
        await RefusesAsync("a.b.c");
    }

    [Fact, Trait("Case", "18")]
    public async Task WithoutAppIdThisMachineMayComeWithoutToken()
    {
        await using var open = new AssistantApplication().Start();
        using var emulator = new TeamsUser(open, microsoft);
        var local = Event(activity =>
        {
            activity["channelId"] = "emulator";
            activity["serviceUrl"] = "http://localhost:9000";
        });
        using var accepted = await emulator.PostAsync(local, "");
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await emulator.SendAsync(local, Tokens.Connector()));
        using var remote = await emulator.PostAsync(local, "", ("X-Forwarded-For", "192.0.2.7"));
        Assert.Equal(HttpStatusCode.Unauthorized, remote.StatusCode);
        using var away = await emulator.PostAsync(Event(), "");
        Assert.Equal(HttpStatusCode.Unauthorized, away.StatusCode);
    }

    [Fact, Trait("Case", "19")]
    public async Task KeysThatWereGoodStayGoodWhenTheirSourceIsDown()
    {
        await AcceptsAsync(Tokens.Connector());
        microsoft.KeysAreDown = true;
        await AcceptsAsync(Tokens.Connector());
        using var foreign = RSA.Create(2048);
        await RefusesAsync(Tokens.Sign("unknown", GoodClaims(), with: foreign));
        await AcceptsAsync(Tokens.Connector());
    }

    private static Dictionary<string, object> GoodClaims() => TokenIssuer.With([],
        ("iss", "https://api.botframework.com"), ("aud", LocalMicrosoft.AppId), ("serviceurl", LocalMicrosoft.ServiceUrl));

    private JsonObject Event(Action<JsonObject>? change = null) => user.Activity("event", change);

    private async Task AcceptsAsync(string token) => Assert.Equal(HttpStatusCode.OK, await user.SendAsync(Event(), token));

    private async Task RefusesAsync(string token) => Assert.Equal(HttpStatusCode.Unauthorized, await user.SendAsync(Event(), token));

    private async Task AcceptsFromEmulatorAsync(string token) => Assert.Equal(HttpStatusCode.OK, await FromEmulatorAsync(token));

    private async Task RefusesFromEmulatorAsync(string token, string serviceUrl = "http://localhost:9000") =>
        Assert.Equal(HttpStatusCode.Unauthorized, await FromEmulatorAsync(token, serviceUrl));

    private Task<HttpStatusCode> FromEmulatorAsync(string token, string serviceUrl = "http://localhost:9000") => user.SendAsync(
        Event(activity =>
        {
            activity["channelId"] = "emulator";
            activity["serviceUrl"] = serviceUrl;
        }),
        token);
}
