using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bot.Conversations.HandingOver;
using Assistant.Bot.Persistence;
using Assistant.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assistant.Tests.Bot.Conversations.HandingOver;

/// <summary>One process stops in the middle of a turn, the next one answers: real hosts over one data directory, and Teams' connector.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LocalMicrosoft microsoft = null!;

    private FakeConnector Connector => microsoft.Connector;

    public async Task InitializeAsync() => microsoft = await LocalMicrosoft.StartAsync();

    public async Task DisposeAsync()
    {
        await microsoft.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task WhatIsUnansweredWhenTheDrainTimeIsOverIsAnsweredByTheNextProcessOnceAndInOrder()
    {
        await StopInTheMiddleAsync("eerste", "tweede");
        Assert.False(Connector.HasMore);
        await using (Quick().Start())
        {
            Assert.Equal(["Over eerste.", "Over tweede."], [await AnswerAsync(), await AnswerAsync()]);
        }

        await using var third = Quick().Start();
        await EndsAsync(third);
    }

    [Fact]
    public async Task AnAnswerAfterARestartGoesToTheConversationAndTheMessageItBelongsTo()
    {
        await StopInTheMiddleAsync("opvang");
        await using var next = Quick().Start();
        var answer = await MessageAsync();
        Assert.Equal("/emea/v3/conversations/a%3A1conversation/activities/1700000000001", answer.Path);
        Assert.Equal("1700000000001", answer.Body.GetProperty("replyToId").GetString());
        Assert.Equal("29:user", answer.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal(TeamsUser.BotId, answer.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.StartsWith("Bearer token-", answer.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheChannelSendsAgainAfterARestartIsNotAnsweredAgain()
    {
        var sent = await StopInTheMiddleAsync("opvang");
        await using (var next = Quick().Start())
        {
            using var user = new TeamsUser(next, microsoft);
            Assert.Equal(HttpStatusCode.OK, await user.SendAsync(sent[0]));
            Assert.Equal("Over opvang.", await AnswerAsync());
        }

        await using var third = Quick().Start();
        using var again = new TeamsUser(third, microsoft);
        Assert.Equal(HttpStatusCode.OK, await again.SendAsync(sent[0]));
        await EndsAsync(third);
    }

    [Fact]
    public async Task AStreamThatWasCutOffIsReplacedByTheWholeAnswer()
    {
        ConnectorCall part;
        await using (var first = Slow().Start())
        {
            using var user = new TeamsUser(first, microsoft);
            await user.SayAsync("opvang");
            part = await Connector.NextAsync();
            await NotedAsync();
        }

        Assert.Equal("informative", part.StreamInfo!.Value.GetProperty("streamType").GetString());
        await using var next = Quick().Start();
        var answer = await MessageAsync();
        Assert.Equal(("PUT", "/emea/v3/conversations/a%3A1conversation/activities/given-1"), (answer.Method, answer.Path));
        Assert.Null(answer.StreamInfo);
        await EndsAsync(next);
    }

    [Fact]
    public async Task AQuestionThatEveryProcessEndedOnIsDroppedWithAnApology()
    {
        await StopInTheMiddleAsync("opvang");
        for (var count = 1; count <= 2; count++)
        {
            await using var stuck = Slow().Start();
            await TriedAsync(count);
        }

        await using var next = Quick().Start();
        Assert.Contains("ging iets mis", (await MessageAsync()).Text, StringComparison.Ordinal);
        await EndsAsync(next);
    }

    [Fact]
    public async Task AQuestionThatIsTooOldIsNotAnsweredAndErased()
    {
        await StopInTheMiddleAsync("opvang");
        await using (var next = Quick().At(new ManualClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(11))).Start())
            await EndsAsync(next);
        Assert.DoesNotContain("opvang", OnDisk(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoAnswerGoesToAHostThatIsTrustedNoMore()
    {
        await using (var first = Slow().With("BotFramework:TrustedHosts:0", "channel.example").Start())
        {
            using var user = new TeamsUser(first, microsoft);
            const string Elsewhere = "https://channel.example/x/";
            var message = user.Message("opvang", activity => activity["serviceUrl"] = Elsewhere);
            Assert.Equal(HttpStatusCode.Accepted, await user.SendAsync(message, microsoft.Tokens.Connector(("serviceurl", Elsewhere))));
            await started.Task;
        }

        await using var next = Quick().Start();
        await EndsAsync(next);
    }

    [Fact]
    public async Task NoAnswerGoesToATenantThatIsServedNoMore()
    {
        await StopInTheMiddleAsync("opvang");
        const string OtherTenant = "99999999-86a4-4d3e-b7c9-665544332211";
        await using var next = Quick().With("BotFramework:AllowedTenants:0", OtherTenant).Start();
        await EndsAsync(next, OtherTenant);
    }

    [Fact]
    public async Task NothingOfAQuestionStaysOnDiskWhenItIsAnsweredAndNoNamesAreWrittenAtAll()
    {
        await StopInTheMiddleAsync("opvang");
        Assert.Contains("opvang", OnDisk(), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", OnDisk(), StringComparison.Ordinal);
        await using (Quick().With("Feedback:Enabled", "false").Start())
            await AnswerAsync();
        Assert.DoesNotContain("opvang", OnDisk(), StringComparison.Ordinal);
        Assert.DoesNotContain("29:user", OnDisk(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "turns-*.lock"));
    }

    [Fact]
    public async Task WhenItIsSwitchedOffNothingIsWritten()
    {
        await using (var first = Slow().With("Assistant:HandOver:Enabled", "false").Start())
        {
            using var user = new TeamsUser(first, microsoft);
            await user.SayAsync("opvang", InGroup);
            await started.Task;
        }

        Assert.Empty(Directory.GetFiles(folder.Path, "turns*"));
        await using var next = Quick().Start();
        await EndsAsync(next);
    }

    [Fact]
    public async Task WhatALivingProcessAnswersIsLeftToIt()
    {
        await using var second = Quick().Start();
        await using (var first = Slow().Start())
        {
            using var user = new TeamsUser(first, microsoft);
            await user.SayAsync("opvang", InGroup);
            // The sign of typing.
            await Connector.NextAsync();
            await ResumeAsync(second);
        }

        await ResumeAsync(second);
        Assert.Equal("Over opvang.", await AnswerAsync());
        await EndsAsync(second);
    }

    private static void InGroup(JsonObject activity) => activity["conversation"]!["conversationType"] = "groupChat";

    private static Task ResumeAsync(AssistantApplication application) =>
        application.Services.GetServices<IHostedService>().OfType<TurnResumption>().Single().ResumeAsync(CancellationToken.None);

    private AssistantApplication New() => new AssistantApplication().RegisteredWith(microsoft).With("Assistant:DataDirectory", folder.Path);

    private AssistantApplication Quick() => New().Answering((question, _) => Task.FromResult(SomeAnswer.Quoting($"Over {question.Text}.")));

    private AssistantApplication Slow() => New().With("Assistant:Turns:DrainTime", "00:00:00").Answering(async (_, cancellationToken) =>
    {
        started.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return SomeAnswer.NotFound;
    });

    private async Task<List<JsonObject>> StopInTheMiddleAsync(params string[] questions)
    {
        await using var first = Slow().Start();
        using var user = new TeamsUser(first, microsoft);
        var messages = questions.Select(question => user.Message(question, InGroup)).ToList();
        foreach (var message in messages)
            Assert.Equal(HttpStatusCode.Accepted, await user.SendAsync(message));
        await started.Task;
        Assert.Equal("typing", (await Connector.NextAsync()).Type);
        return messages;
    }

    private async Task<ConnectorCall> MessageAsync()
    {
        ConnectorCall call;
        do
            call = await Connector.NextAsync();
        while (call.Type == "typing");
        return call;
    }

    private async Task<string> AnswerAsync()
    {
        var text = (await MessageAsync()).Text!;
        return text[(text.IndexOf("> ", StringComparison.Ordinal) + 2)..text.IndexOf(" [1]", StringComparison.Ordinal)];
    }

    // Turns of one conversation follow each other: when a new one is answered, those before it are over.
    private async Task EndsAsync(AssistantApplication application, string tenant = LocalMicrosoft.TenantId)
    {
        using var user = new TeamsUser(application, microsoft);
        await user.SayAsync("slot", activity => (activity["id"], activity["channelData"]!["tenant"]!["id"]) = ("last", tenant));
        Assert.Equal("Over slot.", await AnswerAsync());
        Assert.False(Connector.HasMore);
    }

    private Task TriedAsync(int count) => UntilAsync($"SELECT count(*) FROM turns WHERE tries = {count}");

    private Task NotedAsync() => UntilAsync("SELECT count(*) FROM turns WHERE stream IS NOT NULL");

    private async Task UntilAsync(string countedBy)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "turns.db")};Pooling=False");
        await connection.OpenAsync(limit.Token);
        while (SqliteFile.Command(connection, countedBy).ExecuteScalar() is not > 0L)
            await Task.Delay(5, limit.Token);
    }

    private string OnDisk() => string.Concat(Directory.GetFiles(folder.Path, "turns.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
}
