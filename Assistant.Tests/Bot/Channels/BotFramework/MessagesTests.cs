using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.BotFramework;

public sealed class MessagesTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private AssistantApplication application = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        application = new AssistantApplication().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));
        application.Start();
        http = application.NewClient();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await application.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task AnEmulatorWithoutAppIdIsGreetedAndAnswered()
    {
        await SendAsync(new
        {
            type = "conversationUpdate",
            id = "u1",
            channelId = "emulator",
            serviceUrl = connector.ServiceUrl,
            conversation = new { id = "7f2c|livechat" },
            from = new { id = "user", role = "user" },
            recipient = new { id = "bot", role = "bot" },
            membersAdded = new[] { new { id = "bot" }, new { id = "user" } },
            locale = "en-US",
        });
        var greeting = await connector.NextAsync();
        Assert.Equal("/v3/conversations/7f2c%7Clivechat/activities/u1", greeting.Path);
        Assert.StartsWith("Welcome.", greeting.Body.GetProperty("text").GetString());
        Assert.InRange(greeting.Body.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength(), 2, 3);

        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(Message("opvang", id: "m|1")));
        var typing = await connector.NextAsync();
        var reply = await connector.NextAsync();
        Assert.Equal("typing", typing.Type);
        Assert.Equal("message", reply.Type);
        Assert.Equal("/v3/conversations/7f2c%7Clivechat/activities/m%7C1", reply.Path);
        Assert.Contains("> Over opvang. [1]", reply.Body.GetProperty("text").GetString());
    }

    [Fact]
    public async Task AReplySwapsSenderAndReceiverAndNamesWhatItAnswers()
    {
        await SendAsync(Message("opvang", id: "m1"));
        await connector.NextAsync();
        var reply = await connector.NextAsync();
        Assert.Equal("bot", reply.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", reply.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("m1", reply.Body.GetProperty("replyToId").GetString());
        Assert.Equal("nl-NL", reply.Body.GetProperty("locale").GetString());
        Assert.Equal("7f2c|livechat", reply.Body.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("kept", reply.Body.GetProperty("conversation").GetProperty("tenantId").GetString());
        Assert.Equal("markdown", reply.Body.GetProperty("textFormat").GetString());
        Assert.DoesNotContain("Expect", reply.Headers.Keys);
        Assert.DoesNotContain("Authorization", reply.Headers.Keys);
        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
    }

    [Fact]
    public async Task AnActivityThatComesTwiceIsAnsweredOnce()
    {
        await SendAsync(Message("eerste", id: "same"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Message("eerste", id: "same")));
        await SendAsync(Message("tweede", id: "other"));
        Assert.Contains("eerste", (await connector.NextMessageAsync()).GetProperty("text").GetString());
        Assert.Contains("tweede", (await connector.NextMessageAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task AConversationIsGreetedOnce()
    {
        await SendAsync(Message("", id: "i1", type: "installationUpdate", action: "add"));
        await SendAsync(Message("", id: "i2", type: "installationUpdate", action: "add"));
        await SendAsync(Message("vraag", id: "m1"));
        Assert.StartsWith("Welkom.", (await connector.NextMessageAsync()).GetProperty("text").GetString());
        Assert.Contains("Over vraag", (await connector.NextMessageAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task AMessageWithoutWordsGetsAHint()
    {
        await SendAsync(Message("  ", id: "m1"));
        Assert.Contains("geschreven vragen", (await connector.NextMessageAsync()).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("help", "en-US", "You could ask")]
    [InlineData("Hulp!", "en-US", "Vraag bijvoorbeeld")]
    [InlineData("help", "nl-NL", "Vraag bijvoorbeeld")]
    public async Task HelpExplainsWithExamples(string word, string locale, string expected)
    {
        await SendAsync(Message(word, id: "m1", locale: locale));
        Assert.Contains(expected, (await connector.NextMessageAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task RepliesComeInTheResponseWhenTheCallerExpectsThem()
    {
        using var response = await http.PostAsJsonAsync("api/messages", Message("opvang", id: "m1", deliveryMode: "expectReplies"));
        var activities = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["typing", "message"], activities.EnumerateArray().Select(activity => activity.GetProperty("type").GetString()!));
        Assert.False(connector.HasMore);
    }

    [Theory]
    [InlineData("event", HttpStatusCode.OK)]
    [InlineData("somethingNobodyKnows", HttpStatusCode.OK)]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    public async Task OtherActivitiesAreAcknowledgedOrDeclined(string type, HttpStatusCode expected) =>
        Assert.Equal(expected, await SendAsync(Message("x", id: "m1", type: type)));

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"no type"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event","value":"\ud800"}""", HttpStatusCode.BadRequest)]
    public async Task AnUnreadableBodyIsRefused(string body, HttpStatusCode expected)
    {
        using var response = await http.PostAsync("api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(expected, response.StatusCode);
        Assert.NotNull(await DirectLineClient.ErrorCodeAsync(response));
    }

    [Fact]
    public async Task ABodyNestedTooDeepIsRefused()
    {
        var deep = $$"""{"type":"event","value":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        using var response = await http.PostAsync("api/messages", new StringContent(deep, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task AMessageWithoutConversationIsRefused()
    {
        using var response = await http.PostAsJsonAsync("api/messages", new
        {
            type = "message",
            channelId = "emulator",
            serviceUrl = connector.ServiceUrl,
            conversation = new { id = ".." },
        });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task ABodyThatIsTooLargeIsRefused()
    {
        using var response = await http.PostAsJsonAsync("api/messages", Message(new string('x', 300_000), id: "m1"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task OtherVerbsAndOtherKindsOfBodyAreRefused()
    {
        using var get = await http.GetAsync("api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        using var text = await http.PostAsync("api/messages", new StringContent("{}", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
    }

    private async Task<HttpStatusCode> SendAsync(object activity)
    {
        using var response = await http.PostAsJsonAsync("api/messages", activity);
        return response.StatusCode;
    }

    private object Message(
        string text, string id, string type = "message", string? action = null, string locale = "nl-NL", string? deliveryMode = null) => new
    {
        type,
        id,
        text,
        action,
        locale,
        deliveryMode,
        channelId = "emulator",
        serviceUrl = connector.ServiceUrl,
        conversation = new { id = "7f2c|livechat", tenantId = "kept" },
        from = new { id = "user", role = "user" },
        recipient = new { id = "bot", role = "bot" },
    };
}
