using System.Net;
using System.Text.Json;
using Assistant.Bot.Feedback;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Bot.Feedback;

public sealed class WebChatFeedbackTests : IAsyncLifetime
{
    private readonly AssistantApplication application =
        new AssistantApplication().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));

    public Task InitializeAsync()
    {
        application.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Theory]
    [InlineData(0, "Like")]
    [InlineData(1, "Dislike")]
    public async Task AThumbThatWebChatSendsBackIsKeptWithTheQuestionAndTheAnswer(int thumb, string expected)
    {
        using var client = await DirectLineClient.StartAsync(application);
        var action = (await ThumbsAsync(client, "opvang"))[thumb];
        using var posted = await PressAsync(client, action);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var rated = Assert.Single(await RatedAsync());
        Assert.Equal(expected, rated.Reaction);
        Assert.Equal("opvang", rated.Question);
        Assert.Contains("Over opvang.", rated.Answer, StringComparison.Ordinal);
        Assert.Equal("2031D00042@0+12", rated.Passages);
    }

    [Fact]
    public async Task OfADeclinedQuestionTheNearestPassageIsKeptAndItsWordsAreReadable()
    {
        await using var declining = new AssistantApplication()
            .Answering((_, _) => Task.FromResult(SomeAnswer.NotFound with { Nearest = SomeAnswer.Quote("De \"opvang\" [sic] van 's avonds.") })).Start();
        using var client = await DirectLineClient.StartAsync(declining);
        using var socket = await client.ListenAsync();
        await client.SayAsync("zorg");
        var reply = (await socket.UntilTextAsync("geen antwoord"))[^1];
        using var posted = await PressAsync(client, reply.GetProperty("entities")[0].GetProperty("potentialAction")[1]);
        var rated = Assert.Single(await declining.Services.GetRequiredService<FeedbackStore>().ReadAsync(default));
        Assert.Contains("> De \"opvang\" [sic] van 's avonds. [1]", rated.Answer, StringComparison.Ordinal);
        Assert.Equal("2031D00042@0+32", rated.Passages);
    }

    [Fact]
    public async Task AThumbOfAnotherConversationOrOfNoAnswerIsNotKept()
    {
        using var client = await DirectLineClient.StartAsync(application);
        using var other = await DirectLineClient.StartAsync(application);
        var action = (await ThumbsAsync(client, "opvang"))[0];
        using var foreign = await PressAsync(other, action);
        using var strange = await client.PostAsync(new { type = "event", name = "webchat:activity-status/feedback", entities = new object[] { 7 } });
        using var empty = await client.PostAsync(new { type = "event", name = "webchat:activity-status/feedback" });
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], new[] { foreign, strange, empty }.Select(answer => answer.StatusCode));
        Assert.Empty(await RatedAsync());
    }

    [Fact]
    public async Task WithoutFeedbackNoThumbsAreOffered()
    {
        await using var quiet = new AssistantApplication().With("Feedback:Enabled", "false")
            .Answering((_, _) => Task.FromResult(SomeAnswer.NotFound)).Start();
        using var client = await DirectLineClient.StartAsync(quiet);
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        var reply = (await socket.UntilTextAsync("geen antwoord"))[^1];
        Assert.False(reply.TryGetProperty("entities", out _));
    }

    private static async Task<JsonElement[]> ThumbsAsync(DirectLineClient client, string question)
    {
        using var socket = await client.ListenAsync();
        await client.SayAsync(question);
        var reply = (await socket.UntilTextAsync($"Over {question}."))[^1];
        return [.. reply.GetProperty("entities")[0].GetProperty("potentialAction").EnumerateArray()];
    }

    private static Task<HttpResponseMessage> PressAsync(DirectLineClient client, JsonElement action) =>
        client.PostAsync(new { type = "event", name = "webchat:activity-status/feedback", entities = new[] { action } });

    private Task<IReadOnlyList<RatedAnswer>> RatedAsync() =>
        application.Services.GetRequiredService<FeedbackStore>().ReadAsync(default);
}
