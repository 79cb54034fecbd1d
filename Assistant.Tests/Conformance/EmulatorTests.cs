using System.Net;
using System.Net.Http.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Conformance;

/// <summary>The Emulator with a blank app id: its ids, its first activity, its cards.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private AssistantApplication application = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        application = new AssistantApplication().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}."))).Start();
    }

    public async Task DisposeAsync()
    {
        await application.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact, Trait("Case", "60")]
    public async Task TheEmulatorIsWelcomedAnsweredAndShownTheSourcesAsACard()
    {
        await SendAsync("conversationUpdate", "u1", "");
        Assert.StartsWith("Welkom.", (await connector.NextAsync()).Text, StringComparison.Ordinal);
        await SendAsync("message", "m|1", "opvang");
        Assert.Equal("typing", (await connector.NextAsync()).Type);
        var answer = await connector.NextAsync();
        Assert.Equal("/v3/conversations/7f2c%7Clivechat/activities/m%7C1", answer.Path);
        Assert.Contains("> Over opvang. [1]", answer.Text, StringComparison.Ordinal);
        await SendAsync("message", "m|2", "Bronnen");
        var card = Assert.Single((await connector.NextAsync()).Body.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        Assert.Contains("Over opvang.", card.GetProperty("content").GetRawText(), StringComparison.Ordinal);
        await SendAsync("message", "m|3", "nieuw gesprek");
        Assert.StartsWith("Een nieuw gesprek", (await connector.NextAsync()).Text, StringComparison.Ordinal);
        await SendAsync("message", "m|4", "sources");
        Assert.StartsWith("No letters", (await connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "60")]
    public async Task AnUpdateNamesTheSameActivityInAddressAndBody()
    {
        using var scope = application.Services.CreateScope();
        var delivery = await scope.ServiceProvider.GetRequiredService<ConnectorClient>().DeliverAsync(
            new Activity { Type = "message", Id = "a|1", ServiceUrl = connector.ServiceUrl, Conversation = new ConversationAccount { Id = "7f2c|livechat" } },
            CancellationToken.None);
        var call = await connector.NextAsync();
        Assert.True(delivery.Taken);
        Assert.Equal(("PUT", "/v3/conversations/7f2c%7Clivechat/activities/a%7C1"), (call.Method, call.Path));
        Assert.Equal("a|1", call.Body.GetProperty("id").GetString());
    }

    [Theory, Trait("Case", "60")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("contactRelationUpdate")]
    [InlineData("deleteUserData")]
    [InlineData("ping")]
    public async Task WhatTheEmulatorsMenuSendsIsAcknowledgedAndNotAnswered(string type)
    {
        await SendAsync(type, "m|1", "opvang", HttpStatusCode.OK);
        await SendAsync("message", "m|2", "zorg");
        Assert.Equal("typing", (await connector.NextAsync()).Type);
        Assert.Contains("> Over zorg. [1]", (await connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    private async Task SendAsync(string type, string id, string text, HttpStatusCode expected = HttpStatusCode.Accepted)
    {
        using var http = application.NewClient();
        using var response = await http.PostAsJsonAsync("api/messages", new
        {
            type,
            id,
            text,
            channelId = "emulator",
            serviceUrl = connector.ServiceUrl,
            conversation = new { id = "7f2c|livechat" },
            from = new { id = "user", role = "user" },
            recipient = new { id = "bot", role = "bot" },
            membersAdded = type == "message" ? null : new[] { new { id = "bot" }, new { id = "user" } },
        });
        Assert.Equal(expected, response.StatusCode);
    }
}
