using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Bot.Channels.BotFramework;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private AssistantApplication application = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        application = new AssistantApplication().With("BotFramework:RetryPause", "00:00:00.005").Start();
    }

    public async Task DisposeAsync()
    {
        await application.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task AnAcceptedActivityIsSentOnce(int status)
    {
        connector.Then(status);
        Assert.True((await DeliverAsync()).Taken);
        Assert.Equal(1, await CallsAsync());
    }

    [Fact]
    public async Task TheIdThatTheChannelGaveIsPassedOn() => Assert.NotNull((await DeliverAsync()).ActivityId);

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    public async Task AnActivityThatWasNotTakenIsSentAgain(int status)
    {
        connector.Then(status).Then(status).Then(200);
        Assert.True((await DeliverAsync()).Taken);
        Assert.Equal(3, await CallsAsync());
    }

    [Fact]
    public async Task ThePauseThatTheChannelAsksForIsKept()
    {
        connector.Then(429, retryAfter: "1").Then(200);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.True((await DeliverAsync()).Taken);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) >= TimeSpan.FromSeconds(0.99));
    }

    [Fact]
    public async Task AThrottledActivityIsGivenUpInTheEnd()
    {
        for (var count = 0; count < 10; count++)
            connector.Then(429);
        Assert.False((await DeliverAsync()).Taken);
        Assert.Equal(5, await CallsAsync());
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task AGatewayErrorIsTriedAgainOnceOnly(int status)
    {
        connector.Then(status).Then(status).Then(200);
        Assert.False((await DeliverAsync()).Taken);
        Assert.Equal(2, await CallsAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task ARefusedActivityIsNotSentAgain(int status)
    {
        connector.Then(status);
        Assert.False((await DeliverAsync()).Taken);
        Assert.Equal(1, await CallsAsync());
    }

    [Fact]
    public async Task AnActivityOfUnknownFateIsNotSentAgain()
    {
        await using var impatient = new AssistantApplication().With("BotFramework:AttemptTimeout", "00:00:01").Start();
        connector.Then(200).ThenSilence();
        // The first one opens the connection, so that the second one surely arrives before its time is over.
        Assert.True((await DeliverAsync(impatient)).Taken);
        Assert.False((await DeliverAsync(impatient)).Taken);
        Assert.Equal(2, await CallsAsync());
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        connector.Then(307, location: $"{connector.ServiceUrl}/elsewhere");
        Assert.False((await DeliverAsync()).Taken);
        Assert.Equal(1, await CallsAsync());
    }

    [Fact]
    public async Task AChannelThatCannotBeReachedIsNotAFault()
    {
        await connector.DisposeAsync();
        Assert.False((await DeliverAsync()).Taken);
    }

    [Fact]
    public async Task AnActivityThatAnswersNothingGoesToTheConversationItself()
    {
        await DeliverAsync(replyToId: null);
        Assert.Equal("/base/v3/conversations/a%3Bmessageid%3D1%2F..%2F/activities", (await connector.NextAsync()).Path);
    }

    private Task<Delivery> DeliverAsync(string? replyToId = "r1") => DeliverAsync(application, replyToId);

    private Task<Delivery> DeliverAsync(AssistantApplication sender) => DeliverAsync(sender, "r1");

    private async Task<Delivery> DeliverAsync(AssistantApplication sender, string? replyToId)
    {
        using var scope = sender.Services.CreateScope();
        var client = scope.ServiceProvider.GetRequiredService<ConnectorClient>();
        return await client.DeliverAsync(new Activity
        {
            Type = "message",
            Text = "Antwoord",
            ServiceUrl = $"{connector.ServiceUrl}/base/",
            Conversation = new ConversationAccount { Id = "a;messageid=1/../" },
            ReplyToId = replyToId,
        }, CancellationToken.None);
    }

    private async Task<int> CallsAsync()
    {
        var calls = 0;
        for (; connector.HasMore; calls++)
            await connector.NextAsync();
        return calls;
    }
}
