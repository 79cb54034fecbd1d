using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class HostileInputTests : IAsyncLifetime
{
    private readonly AssistantApplication application =
        new AssistantApplication().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));

    public Task InitializeAsync()
    {
        application.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    public static TheoryData<string> Bodies => new()
    {
        "", "null", "[]", "\"message\"", "{", "{\"type\":7}", "{\"type\":\"message\",\"text\":{}}", "{\"type\":\"message\",\"entities\":7}",
        "{\"type\":\"message\",\"text\":\"\\ud800\"}", "{\"type\":\"message\",\"from\":[]}", "{\"type\":\"message\",\"channelData\":\"\\udfff\"}",
        "{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}",
    };

    private static JsonElement Nested(int depth)
    {
        using var document = JsonDocument.Parse(new string('[', depth) + new string(']', depth));
        return document.RootElement.Clone();
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task ABodyThatIsNoActivityIsRefusedAndTheConversationGoesOn(string body)
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{client.ConversationId}/activities")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);

        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(54)]
    [InlineData(55)]
    [InlineData(58)]
    [InlineData(62)]
    [InlineData(63)]
    public async Task HoweverDeepAnActivityIsTheConversationCanBeRead(int depth)
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var posted = await client.PostAsync(new { type = "event", value = Nested(depth), channelData = new { deep = Nested(depth - 1) } });
        Assert.True(posted.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, posted.StatusCode.ToString());
        var kept = await client.ActivitiesAsync();
        Assert.Equal(posted.StatusCode == HttpStatusCode.OK, kept.GetRawText().Contains("[[[[", StringComparison.Ordinal));
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("Over opvang.");
    }

    [Theory, Trait("Case", "46")]
    [InlineData("message")]
    [InlineData("event")]
    [InlineData("invoke")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("something-new")]
    public async Task OddMembersOfAnActivityDisturbNothing(string type)
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        using var posted = await client.PostAsync(new
        {
            type,
            id = "../../etc",
            text = "<img src=x onerror=alert(1)>",
            timestamp = "1970-01-01T00:00:00Z",
            serviceUrl = "https://evil.example",
            channelId = "msteams",
            conversation = new { id = "another" },
            from = new { id = "letter-assistant", role = "bot" },
            name = "webchat:activity-status/feedback",
            entities = new object[] { new { type = 3 }, "x" },
            channelData = new { streamType = "final", streamId = "x", clientActivityID = "1" },
        });
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        await client.SayAsync("opvang");
        var seen = await socket.UntilTextAsync("Over opvang.");
        Assert.DoesNotContain(seen, activity => activity.GetProperty("from").GetProperty("id").GetString() == "letter-assistant"
            && activity.TryGetProperty("text", out var text) && text.GetString()!.Contains("<img", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, activity => activity.GetProperty("conversation").GetProperty("id").GetString() == "another");
    }
}
