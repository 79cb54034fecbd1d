using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bot.Feedback;
using Assistant.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Conformance;

/// <summary>What Teams may send, and what comes of it.</summary>
public sealed class InboundTests : IAsyncLifetime
{
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;
    private TeamsUser user = null!;

    private FakeConnector Connector => microsoft.Connector;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft).Answering(async (question, cancellationToken) =>
        {
            if (question.Text == "slow")
                await release.Task.WaitAsync(cancellationToken);
            return SomeAnswer.Quoting($"Over {question.Text}.");
        }).Start();
        user = new TeamsUser(application, microsoft);
    }

    public async Task DisposeAsync()
    {
        user.Dispose();
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
    }

    [Theory, Trait("Case", "20")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","attachments":"x"}""")]
    public async Task AnUnreadableActivityIsRefused(string body)
    {
        using var http = application.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", microsoft.Tokens.Connector());
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact, Trait("Case", "21")]
    public async Task OnlyPostIsTaken()
    {
        using var http = application.NewClient();
        using var response = await http.GetAsync("api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory, Trait("Case", "22")]
    [InlineData("somethingNew")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("command")]
    [InlineData("event")]
    public async Task AnActivityThatMeansNothingIsAcknowledged(string type)
    {
        // As when a message is edited, taken back or liked in Teams: the old question's words must not be answered again.
        Assert.Equal(HttpStatusCode.OK, await user.SendAsync(user.Activity(type, activity => (activity["text"], activity["replyToId"]) = ("opvang", "m1"))));
        await AssertNothingWasSaidAsync();
    }

    [Theory, Trait("Case", "27")]
    [InlineData("installationUpdate", """{"action":"remove"}""")]
    [InlineData("installationUpdate", """{"action":"remove-upgrade"}""")]
    [InlineData("installationUpdate", "{}")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"29:user"}]}""")]
    [InlineData("conversationUpdate", $$"""{"membersAdded":[{"id":"{{TeamsUser.BotId}}"}]}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelRenamed"}}""")]
    public async Task NobodyIsWelcomedWhenNobodyComes(string type, string members)
    {
        Assert.Equal(HttpStatusCode.Accepted, await user.SendAsync(user.Activity(type, activity =>
        {
            foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
                activity[name] = value?.DeepClone();
        })));
        await AssertNothingWasSaidAsync();
    }

    [Fact, Trait("Case", "23")]
    public async Task AnActivityThatIsReplayedIsAnsweredOnce()
    {
        var message = user.Message("eerste");
        await user.SendAsync(message);
        Assert.Equal(HttpStatusCode.OK, await user.SendAsync(message));
        await user.SayAsync("tweede");
        Assert.Contains("eerste", (await Connector.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("tweede", (await Connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "24")]
    public async Task ASlowAnswerDoesNotHoldUpTheAcknowledgement()
    {
        Assert.Equal(HttpStatusCode.Accepted, await user.SayAsync("slow"));
        Assert.False(release.Task.IsCompleted);
        release.SetResult();
    }

    [Theory, Trait("Case", "25")]
    [InlineData("adaptiveCard/action")]
    [InlineData("somethingNew")]
    [InlineData(null)]
    public async Task AnInvokeThatNobodyHandlesIsDeclined(string? name) =>
        Assert.Equal(HttpStatusCode.NotImplemented, await user.SendAsync(user.Activity("invoke", activity => activity["name"] = name)));

    [Fact, Trait("Case", "26")]
    public async Task AThumbIsStoredWithTheAnswerThatItIsFor()
    {
        await user.SayAsync("opvang");
        var answer = await Connector.NextAsync();
        // Turns of one conversation follow each other: the first is over when the second is answered.
        await user.SayAsync("zorg");
        await Connector.NextAsync();
        var store = application.Services.GetRequiredService<FeedbackStore>();
        using var response = await user.PostAsync(Thumb("like", "given-1", """{"feedbackText":"klopt"}"""), microsoft.Tokens.Connector());
        Assert.Equal((HttpStatusCode.OK, "{}"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("default", answer.Body.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        var rated = Assert.Single(await store.ReadAsync(CancellationToken.None));
        Assert.Equal(("opvang", "klopt"), (rated.Question, rated.Comment));
    }

    [Theory, Trait("Case", "26")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    [InlineData("\"feedback\"")]
    [InlineData("null")]
    public async Task AThumbThatCannotBeReadIsRefused(string value) =>
        Assert.Equal(HttpStatusCode.BadRequest, await user.SendAsync(user.Activity("invoke", activity =>
        {
            activity["name"] = "message/submitAction";
            activity["replyToId"] = "m1";
            activity["value"] = JsonNode.Parse(value);
        })));

    [Fact, Trait("Case", "27")]
    public async Task WhoInstallsTheAppIsWelcomedOnce()
    {
        await user.SendAsync(user.Activity("installationUpdate", activity => activity["action"] = "add"));
        await user.SendAsync(user.Activity("conversationUpdate", activity => activity["membersAdded"] =
            new JsonArray(new JsonObject { ["id"] = TeamsUser.BotId }, new JsonObject { ["id"] = "29:user" })));
        await user.SayAsync("opvang");
        var welcome = await Connector.NextAsync();
        Assert.StartsWith("Welkom.", welcome.Text, StringComparison.Ordinal);
        Assert.InRange(welcome.Body.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength(), 1, 3);
        Assert.Contains("Over opvang", (await Connector.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "28")]
    public async Task TheBotsNameIsTakenOutOfAQuestionAndOtherNamesStay()
    {
        await user.SayAsync("wat vindt <at>Piet</at> <at>Assistent</at> van opvang", activity => activity["entities"] = new JsonArray(
            Mention("29:piet", "Piet"), Mention(TeamsUser.BotId, "Assistent")));
        var text = (await Connector.NextAsync()).Text!;
        Assert.DoesNotContain("Assistent", text, StringComparison.Ordinal);
        Assert.Contains("Piet", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "29")]
    public async Task AnAnswerGoesToTheThreadThatWasAskedIn()
    {
        await user.SayAsync("opvang", activity => activity["conversation"] = new JsonObject
        {
            ["id"] = "19:channel@thread.tacv2;messageid=1700000000001",
            ["conversationType"] = "channel",
            ["tenantId"] = LocalMicrosoft.TenantId,
        });
        await Connector.NextAsync();
        var call = await Connector.NextAsync();
        Assert.StartsWith("/emea/v3/conversations/19%3Achannel%40thread.tacv2%3Bmessageid%3D1700000000001/activities", call.Path, StringComparison.Ordinal);
    }

    // Turns of one conversation follow each other: what is said first answers the question.
    private async Task AssertNothingWasSaidAsync()
    {
        await user.SayAsync("slot");
        Assert.Contains("Over slot.", (await Connector.NextMessageAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = $"<at>{name}</at>",
    };

    private JsonObject Thumb(string reaction, string messageId, string form) => user.Activity("invoke", activity =>
    {
        activity["name"] = "message/submitAction";
        activity["replyToId"] = messageId;
        activity["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = form },
        };
    });
}
