using System.Net;
using Assistant.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class LimitsTests
{
    private const string Secret = "a-secret-of-the-portal-that-is-long-enough";

    [Fact]
    public async Task TooManyMessagesInOneConversationAreTurnedAwayAndOthersAreNot()
    {
        await using var application = new AssistantApplication().With("DirectLine:MessagesPerConversation", "3").Start();
        using var client = await DirectLineClient.StartAsync(application);
        using var other = await DirectLineClient.StartAsync(application);
        for (var message = 0; message < 3; message++)
            await client.SayAsync("opvang");
        using var refused = await client.PostAsync(new { type = "message", text = "opvang" });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("Throttled", await DirectLineClient.ErrorCodeAsync(refused));
        Assert.NotNull(refused.Headers.RetryAfter);
        await other.SayAsync("opvang");
    }

    [Fact]
    public async Task OneAddressCannotAskForTokensWithoutEnd()
    {
        await using var application = new AssistantApplication().With("DirectLine:CallsPerAddress", "5").Start();
        for (var call = 0; call < 5; call++)
        {
            using var other = new DirectLineClient(application);
            await other.GenerateAsync();
        }

        using var client = new DirectLineClient(application);
        using var refused = await client.SendAsync(HttpMethod.Post, "tokens/generate", token: "");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task AMessageThatIsSentTwiceIsAnsweredOnce()
    {
        await using var application = new AssistantApplication()
            .Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}."))).Start();
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        var message = new { type = "message", text = "opvang", channelData = new { clientActivityID = "17" } };
        using var first = await client.PostAsync(message);
        using var second = await client.PostAsync(message);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        await socket.UntilTextAsync("Over opvang.");
        await client.SayAsync("zorg");
        var rest = await socket.UntilTextAsync("Over zorg.");
        Assert.DoesNotContain(rest, activity => activity.ToString().Contains("Over opvang.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnAnOpenNetworkEveryPageGetsAUserOfItsOwnWhateverItClaims()
    {
        await using var application = new AssistantApplication().InEnvironment("Production").With("DirectLine:OpenToNetwork", "true").Start();
        using var client = new DirectLineClient(application);
        await client.GenerateAsync(new { id = "minister" });
        var user = new JsonWebToken(client.Token).GetPayloadValue<string>("user");
        Assert.StartsWith("dl_", user);
        Assert.DoesNotContain("minister", user, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Secret, HttpStatusCode.OK)]
    [InlineData("another-secret-that-is-just-as-long-as-it", HttpStatusCode.Forbidden)]
    public async Task AServerWithTheSecretGetsTokensInItsUsersNames(string secret, HttpStatusCode expected)
    {
        await using var application = new AssistantApplication().InEnvironment("Production").With("DirectLine:Secret", Secret).Start();
        using var client = new DirectLineClient(application);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", new { user = new { id = "anna" } }, secret);
        Assert.Equal(expected, response.StatusCode);
        if (expected != HttpStatusCode.OK)
            return;
        var token = (await DirectLineClient.ReadAsync(response)).GetProperty("token").GetString();
        Assert.Equal("anna", new JsonWebToken(token).GetPayloadValue<string>("user"));
    }

    [Fact]
    public async Task WithoutAConfiguredSecretNoSecretIsRight()
    {
        await using var application = new AssistantApplication().Start();
        using var client = new DirectLineClient(application);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", token: "anything");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
