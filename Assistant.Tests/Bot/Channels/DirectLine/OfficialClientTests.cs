using System.Text.Json;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>The server as botframework-directlinejs sees it.</summary>
public sealed class OfficialClientTests : IAsyncLifetime
{
    private readonly AssistantApplication application =
        new AssistantApplication().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));

    public Task InitializeAsync()
    {
        application.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact, Trait("Case", "42")]
    [Trait("Case", "45")]
    [Trait("Case", "46")]
    public async Task TheClientStartsSpeaksAndIsAnsweredInOrder()
    {
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        var seen = await RunAsync(client.Token, "-", "opvang", "zorg");
        Assert.Contains("Online", seen.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()));
        var messages = Messages(seen);
        Assert.Equal(
            ["Welkom", "opvang", "Dit staat er in de brieven:", "zorg", "Dit staat er in de brieven:"],
            messages.Select(message => message.GetProperty("text").GetString()!.Split('.', '\n')[0]));
        var posted = seen.GetProperty("posted").EnumerateArray().Select(id => id.GetString());
        Assert.Equal(posted, new[] { messages[1], messages[3] }.Select(echo => echo.GetProperty("id").GetString()));
        Assert.Equal("client-0-opvang", messages[1].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.All([messages[1], messages[3]], echo =>
        {
            Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString());
            Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        });
        Assert.Equal(messages[1].GetProperty("id").GetString(), messages[2].GetProperty("replyToId").GetString());
    }

    [Fact, Trait("Case", "43")]
    [Trait("Case", "44")]
    public async Task AClientThatComesBackIsToldEverythingButTyping()
    {
        using var client = new DirectLineClient(application);
        await client.GenerateAsync();
        var first = Messages(await RunAsync(client.Token, "-", "opvang"));
        var second = await RunAsync(client.Token, client.ConversationId);
        Assert.Equal(
            first.Select(message => message.GetProperty("id").GetString()),
            Messages(second).Select(message => message.GetProperty("id").GetString()));
        Assert.DoesNotContain(second.GetProperty("activities").EnumerateArray(), IsTyping);
    }

    private static bool IsTyping(JsonElement activity) => activity.GetProperty("type").GetString() == "typing";

    private static List<JsonElement> Messages(JsonElement seen) =>
        [.. seen.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").GetString() == "message")];

    private Task<JsonElement> RunAsync(string token, string conversation, params string[] sayings) =>
        OfficialClient.RunAsync(application, token, conversation, broken: null, sayings);
}
