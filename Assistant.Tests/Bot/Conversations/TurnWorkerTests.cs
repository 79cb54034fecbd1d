using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Bot.Answering;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Conversations;

public sealed class TurnWorkerTests : IAsyncLifetime
{
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeConnector connector = null!;

    public async Task InitializeAsync() => connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await connector.DisposeAsync();

    [Fact]
    public async Task ASlowAnswerHoldsUpNeitherTheAcknowledgementNorOtherConversations()
    {
        await using var application = new AssistantApplication().Answering(SlowAsync).Start();
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(application, "slow", "A"));
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(application, "after slow", "A"));
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(application, "quick", "B"));
        Assert.Contains("quick", Text(await connector.NextMessageAsync()));
        release.SetResult();
        Assert.Contains("slow", Text(await connector.NextMessageAsync()));
        Assert.Contains("after slow", Text(await connector.NextMessageAsync()));
    }

    [Fact]
    public async Task AFullQueueTellsTheUserOnceAndForgetsWhatItTurnedAwayAfterThat()
    {
        await using var application = new AssistantApplication().With("Assistant:Turns:Capacity", "1").Answering(SlowAsync).Start();
        await SendAsync(application, "slow", "A");
        Assert.Equal(HttpStatusCode.Accepted, await SendAsync(application, "wat nu", "B"));
        Assert.Contains("te druk", Text(await connector.NextMessageAsync()));
        using var http = application.NewClient();
        using var refused = await http.PostAsJsonAsync("api/messages", Message("again", "B"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        release.SetResult();
        await connector.NextMessageAsync();
        HttpStatusCode status;
        do
            status = await SendAsync(application, "again", "B");
        while (status == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Contains("again", Text(await connector.NextMessageAsync()));
    }

    [Theory]
    [InlineData("Wat duurt er zo lang?", "duurde te lang")]
    [InlineData("What takes so long?", "took too long")]
    public async Task AnAnswerThatTakesTooLongEndsInAnApologyInTheLanguageOfTheQuestion(string question, string apology)
    {
        await using var application = new AssistantApplication()
            .With("Assistant:Turns:TimeLimit", "00:00:00.050")
            .Answering(async (_, cancellationToken) =>
            {
                await release.Task.WaitAsync(cancellationToken);
                return SomeAnswer.NotFound;
            })
            .Start();
        await SendAsync(application, question, "A");
        Assert.Contains(apology, Text(await connector.NextMessageAsync()));
    }

    [Fact]
    public async Task AFailingAnswerEndsInAnApologyAndTheNextTurnIsAnswered()
    {
        await using var application = new AssistantApplication()
            .Answering((question, _) => question.Text == "Wat ging er mis?"
                ? throw new InvalidDataException("secret detail")
                : Task.FromResult(SomeAnswer.Quoting(question.Text)))
            .Start();
        await SendAsync(application, "Wat ging er mis?", "A");
        await SendAsync(application, "good", "A");
        var apology = Text(await connector.NextMessageAsync());
        Assert.Contains("ging iets mis", apology);
        Assert.DoesNotContain("secret", apology);
        Assert.Contains("good", Text(await connector.NextMessageAsync()));
    }

    [Fact]
    public async Task WhatWasAcceptedIsAnsweredBeforeTheHostStops()
    {
        var application = new AssistantApplication().Answering(SlowAsync).Start();
        await SendAsync(application, "slow", "A");
        await SendAsync(application, "after slow", "A");
        await started.Task;
        var stopping = application.DisposeAsync();
        release.SetResult();
        await stopping;
        Assert.Contains("slow", Text(await connector.NextMessageAsync()));
        Assert.Contains("after slow", Text(await connector.NextMessageAsync()));
    }

    [Fact]
    public async Task AnAnswerThatOutlastsTheDrainTimeDoesNotKeepTheHostUp()
    {
        var application = new AssistantApplication().With("Assistant:Turns:DrainTime", "00:00:00.050").Answering(SlowAsync).Start();
        await SendAsync(application, "slow", "A");
        await started.Task;
        await application.DisposeAsync();
        Assert.False(release.Task.IsCompleted);
    }

    private async Task<Answer> SlowAsync(Question question, CancellationToken cancellationToken)
    {
        started.TrySetResult();
        if (question.Text == "slow")
            await release.Task.WaitAsync(cancellationToken);
        return SomeAnswer.Quoting(question.Text);
    }

    private async Task<HttpStatusCode> SendAsync(AssistantApplication application, string text, string conversation)
    {
        using var http = application.NewClient();
        using var response = await http.PostAsJsonAsync("api/messages", Message(text, conversation));
        return response.StatusCode;
    }

    private object Message(string text, string conversation) => new
    {
        type = "message",
        id = text,
        text,
        channelId = "emulator",
        serviceUrl = connector.ServiceUrl,
        conversation = new { id = conversation },
        from = new { id = "user" },
        recipient = new { id = "bot" },
    };

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;
}
