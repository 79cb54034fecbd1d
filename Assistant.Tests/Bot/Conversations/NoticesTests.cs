using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Conversations;

public sealed class NoticesTests : IAsyncLifetime
{
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeConnector connector = null!;
    private AssistantApplication application = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        application = new AssistantApplication()
            .With("Assistant:Turns:Capacity", "1")
            .Answering(async (question, cancellationToken) =>
            {
                started.TrySetResult();
                await release.Task.WaitAsync(cancellationToken);
                return SomeAnswer.Quoting($"Over {question.Text}.");
            })
            .Start();
    }

    public async Task DisposeAsync()
    {
        release.TrySetResult();
        await application.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Theory]
    [InlineData("Wat is er toegezegd over de opvang van slachtoffers?", "en-US", "nog eens")]
    [InlineData("What has been promised about shelter for victims?", "nl-NL", "again in a moment")]
    public async Task AtOverloadAUserHearsInTheLanguageOfTheQuestionToTryAgain(string question, string locale, string expected)
    {
        await OccupyAsync();
        using var response = await PostAsync(question, "B", locale);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        ConnectorCall told;
        do
            told = await connector.NextAsync();
        while (told.Type == "typing");
        Assert.Equal("/v3/conversations/B/activities/" + Uri.EscapeDataString(question), told.Path);
        Assert.EndsWith(expected + ".", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConversationThatWasJustToldIsToldNoMoreAndTheChannelHearsIt()
    {
        await OccupyAsync();
        using var first = await PostAsync("een", "B");
        using var second = await PostAsync("twee", "B");
        using var other = await PostAsync("drie", "C");
        Assert.Equal(
            [HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests, HttpStatusCode.Accepted],
            new[] { first, second, other }.Select(response => response.StatusCode));
        Assert.NotNull(second.Headers.RetryAfter);
    }

    [Fact]
    public async Task ACallerThatWaitsForRepliesGetsTheNoticeAsOne()
    {
        await OccupyAsync();
        using var response = await PostAsync("vraag", "B", deliveryMode: Activity.ExpectReplies);
        var replies = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities");
        Assert.Contains("te druk", Assert.Single(replies.EnumerateArray()).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnThePageTheQuestionIsShownAndThenTheNotice()
    {
        // Nobody is greeted: the greeting would need the only place that there is.
        await OccupyAsync();
        using var client = await DirectLineClient.StartAsync(application);
        using var socket = await client.ListenAsync();
        await client.SayAsync("opvang");
        await socket.UntilTextAsync("te druk");
        var said = (await client.ActivitiesAsync()).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!).ToList();
        Assert.Equal(2, said.Count);
        Assert.Equal("opvang", said[0]);
        using var second = await client.PostAsync(new { type = "message", text = "zorg" });
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Fact]
    public async Task FewNoticesWaitAtOnceHoweverManyAreTurnedAway()
    {
        var options = Options.Create(new TurnOptions { WaitingNotices = 3 });
        using var notices = new Notices(options, NullLogger<Notices>.Instance);
        using var seen = new SeenActivities(options);
        var queue = new TurnQueue(options);
        queue.Close();
        using var folder = new TemporaryFolder();
        using var open = SomeTurns.Open(folder.Path);
        var intake = new TurnIntake(seen, queue, open, notices);
        var replies = new CollectedReplies();
        var turns = Enumerable.Range(0, 500).Select(number => Turn(number, ActivityTypes.Message, replies)).ToList();
        Assert.Equal(Admission.Closed, await intake.TryAddOnceAsync(Turn(0, ActivityTypes.ConversationUpdate, replies), CancellationToken.None));
        var admissions = new List<Admission>();
        foreach (var turn in turns)
            admissions.Add(await intake.TryAddOnceAsync(turn, CancellationToken.None));
        Assert.Equal([Admission.Told, Admission.Told, Admission.Told], admissions.Take(3));
        Assert.All(admissions.Skip(3), admission => Assert.Equal(Admission.Closed, admission));
        Assert.Empty(Directory.GetFiles(folder.Path));
        await notices.StartAsync(CancellationToken.None);
        await Task.WhenAll(turns.Take(3).Select(turn => turn.Completion));
        await notices.StopAsync(CancellationToken.None);
        Assert.Equal(3, replies.Take().Count);
        Assert.All(replies.Take(), reply => Assert.StartsWith("Ik word opnieuw gestart", reply.Text, StringComparison.Ordinal));
    }

    private static Turn Turn(int number, string type, CollectedReplies replies) => new(
        new Activity { Type = type, Id = $"{type}{number}", Text = "Wat is er toegezegd?", ChannelId = "emulator", Conversation = new ConversationAccount { Id = $"{number}" } },
        replies);

    private async Task OccupyAsync()
    {
        using var accepted = await PostAsync("bezig", "A");
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        await started.Task;
        // The sign of typing.
        await connector.NextAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string conversation, string locale = "nl-NL", string? deliveryMode = null)
    {
        using var http = application.NewClient();
        return await http.PostAsJsonAsync("api/messages", new
        {
            type = "message",
            id = text,
            text,
            locale,
            deliveryMode,
            channelId = "emulator",
            serviceUrl = connector.ServiceUrl,
            conversation = new { id = conversation },
            from = new { id = "user" },
            recipient = new { id = "bot" },
        });
    }
}
