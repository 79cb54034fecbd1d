using System.Net;
using System.Text;
using Assistant.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class TokensTests
{
    [Fact]
    public async Task APageOnThisMachineGetsATokenForANewConversation()
    {
        await using var application = new AssistantApplication().Start();
        using var client = new DirectLineClient(application);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", new { user = new { id = "dl_anna" } });
        var grant = await DirectLineClient.ReadAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1800, grant.GetProperty("expires_in").GetInt32());
        Assert.False(grant.TryGetProperty("streamUrl", out _));
        var token = new JsonWebToken(grant.GetProperty("token").GetString());
        Assert.Equal("dl_anna", token.GetPayloadValue<string>("user"));
        Assert.Equal(grant.GetProperty("conversationId").GetString(), token.GetPayloadValue<string>("conv"));
    }

    [Fact]
    public async Task WithoutABodyTheUserIsInvented()
    {
        await using var application = new AssistantApplication().Start();
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        Assert.StartsWith("dl_", new JsonWebToken(client.Token).GetPayloadValue<string>("user"));
    }

    [Fact]
    public async Task NobodyCanPassForTheAssistant()
    {
        await using var application = new AssistantApplication().Start();
        using var client = new DirectLineClient(application);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", new { user = new { id = "letter-assistant" } });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task NobodyElseGetsAnOpenToken(string header, string value)
    {
        await using var application = new AssistantApplication().Start();
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/tokens/generate");
        request.Headers.Add(header, value);
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    /// <summary>The server then takes the header away and its word for the caller's address.</summary>
    [Theory]
    [InlineData("v3/directline/tokens/generate", HttpStatusCode.Forbidden)]
    [InlineData("api/messages", HttpStatusCode.Unauthorized)]
    public async Task WhoSaysThroughAProxyThatHeIsThisMachineIsNotBelieved(string address, HttpStatusCode expected)
    {
        await using var application = new AssistantApplication().With("ForwardedHeaders_Enabled", "true").Start();
        Assert.NotEqual(ForwardedHeaders.None, application.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders);
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        using var response = await http.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task OpenTokensAreSwitchedOffOutsideDevelopment()
    {
        await using var application = new AssistantApplication().InEnvironment("Production").Start();
        using var client = new DirectLineClient(application);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task ATokenIsRenewedForTheSameUserAndConversation()
    {
        var clock = new ManualClock();
        await using var application = new AssistantApplication().At(clock).Start();
        using var client = new DirectLineClient(application);
        await client.GenerateAsync(new { id = "dl_anna" });
        clock.Advance(TimeSpan.FromMinutes(29));
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        var renewed = (await DirectLineClient.ReadAsync(response)).GetProperty("token").GetString()!;
        clock.Advance(TimeSpan.FromMinutes(29));
        using var again = await client.SendAsync(HttpMethod.Post, "tokens/refresh", token: renewed);
        var grant = await DirectLineClient.ReadAsync(again);
        Assert.Equal(client.ConversationId, grant.GetProperty("conversationId").GetString());
        Assert.Equal("dl_anna", new JsonWebToken(grant.GetProperty("token").GetString()).GetPayloadValue<string>("user"));
    }

    [Fact, Trait("Case", "48")]
    public async Task AnExpiredTokenIsRefusedAsExpired()
    {
        var clock = new ManualClock();
        await using var application = new AssistantApplication().At(clock).Start();
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        clock.Advance(TimeSpan.FromMinutes(30));
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenExpired", await DirectLineClient.ErrorCodeAsync(response));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Basic YTpi", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer not-a-token", HttpStatusCode.Forbidden)]
    public async Task AMissingHeaderAndABadTokenAreToldApart(string? header, HttpStatusCode expected)
    {
        await using var application = new AssistantApplication().Start();
        Assert.Equal(expected, await RefreshAsync(application, header));
    }

    [Fact]
    public async Task ATokenThatWasTamperedWithOrSignedByOthersIsRefused()
    {
        await using var application = new AssistantApplication().Start();
        await using var other = new AssistantApplication().Start();
        using var client = new DirectLineClient(application);
        using var stranger = new DirectLineClient(other);
        await client.GenerateAsync(new { id = "dl_anna" });
        await stranger.GenerateAsync(new { id = "dl_anna" });
        var parts = client.Token.Split('.');
        var claims = Base64Url(Encoding.UTF8.GetString(Decode(parts[1])).Replace("dl_anna", "dl_hans", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await RefreshAsync(application, $"Bearer {client.Token}"));
        Assert.Equal(HttpStatusCode.Forbidden, await RefreshAsync(application, $"Bearer {parts[0]}.{claims}.{parts[2]}"));
        Assert.Equal(HttpStatusCode.Forbidden, await RefreshAsync(application, $"Bearer {Base64Url("""{"alg":"none"}""")}.{parts[1]}."));
        Assert.Equal(HttpStatusCode.Forbidden, await RefreshAsync(application, $"Bearer {stranger.Token}"));
    }

    [Fact]
    public async Task AConfiguredKeyIsGoodForEveryProcessThatHasIt()
    {
        var key = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('k', 32)));
        await using var first = new AssistantApplication().With("DirectLine:SigningKey", key).Start();
        await using var second = new AssistantApplication().With("DirectLine:SigningKey", key).Start();
        using var client = new DirectLineClient(first);
        await client.GenerateAsync();
        Assert.Equal(HttpStatusCode.OK, await RefreshAsync(second, $"Bearer {client.Token}"));
    }

    private static async Task<HttpStatusCode> RefreshAsync(AssistantApplication application, string? header)
    {
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/tokens/refresh");
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private static byte[] Decode(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);

    private static string Base64Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
