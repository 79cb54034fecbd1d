using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Bot.Answering;
using Assistant.Tests.Support;

namespace Assistant.Tests.Conformance;

/// <summary>An answer that grows before the eyes of a user in Teams, over the real host, with a connector that answers as Teams does.</summary>
public sealed class TeamsStreamTests : IAsyncLifetime
{
    private static readonly string[] Sentences = ["De opvang wordt uitgebreid.", "Er komt geld bij.", "Dat gebeurt dit jaar."];

    private readonly ManualClock clock = new(TimeProvider.System.GetUtcNow());
    private readonly SemaphoreSlim go = new(0);
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LocalMicrosoft microsoft = null!;
    private AssistantApplication application = null!;
    private TeamsUser user = null!;

    private FakeConnector Connector => microsoft.Connector;

    public async Task InitializeAsync()
    {
        microsoft = await LocalMicrosoft.StartAsync();
        application = new AssistantApplication().RegisteredWith(microsoft).At(clock).Answering(GrowAsync).Start();
        user = new TeamsUser(application, microsoft);
    }

    public async Task DisposeAsync()
    {
        user.Dispose();
        await application.DisposeAsync();
        await microsoft.DisposeAsync();
        go.Dispose();
    }

    [Fact, Trait("Case", "35")]
    [Trait("Case", "36")]
    public async Task PartsAreNumberedAndPacedAndTheLastOneBearsNoNumber()
    {
        await user.SayAsync("opvang");
        var calls = new List<ConnectorCall> { await Connector.NextAsync() };
        for (var count = 0; count < 3; count++)
        {
            go.Release();
            calls.Add(await Connector.NextAsync());
        }

        go.Release();
        calls.Add(await Connector.NextAsync());
        Assert.Equal(["informative", "streaming", "streaming", "streaming", "final"], calls.Select(call => Info(call, "streamType")));
        Assert.Equal(["1", "2", "3", "4", null], calls.Select(call => Info(call, "streamSequence")));
        Assert.Equal(["typing", "typing", "typing", "typing", "message"], calls.Select(call => call.Type!));
        Assert.Null(Info(calls[0], "streamId"));
        Assert.Single(calls.Skip(1).Select(call => Info(call, "streamId")).Distinct());
        // Web Chat and newer SDKs look in the channel data.
        Assert.All(calls, call => Assert.Equal(Info(call, "streamType"), call.Body.GetProperty("channelData").GetProperty("streamType").GetString()));
        Assert.Equal("default", calls[^1].Body.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(Stopwatch.GetElapsedTime(pair.First.At, pair.Second.At) >= TimeSpan.FromSeconds(1)));
        Assert.Contains("AIGeneratedContent", calls[^1].Body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("AIGeneratedContent", string.Concat(calls.SkipLast(1).Select(call => call.Body.GetRawText())), StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "37")]
    public async Task EveryPartHoldsTheOneBeforeIt()
    {
        await user.SayAsync("opvang");
        await Connector.NextAsync();
        go.Release(4);
        var texts = new List<string>();
        ConnectorCall call;
        do
        {
            call = await Connector.NextAsync();
            texts.Add(call.Text!);
        }
        while (call.Type != "message");
        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal("De opvang wordt uitgebreid. [1] Er komt geld bij. [1] Dat gebeurt dit jaar. [1]", texts[^1]);
    }

    [Fact, Trait("Case", "38")]
    public async Task AUserWhoStopsTheAnswerHearsNoMoreOfItAndItIsNotMadeFurther()
    {
        await user.SayAsync("opvang");
        await Connector.NextAsync();
        Connector.ThenError(403, "ContentStreamNotAllowed", "Content stream was canceled by user");
        go.Release();
        await Connector.NextAsync();
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await user.SayAsync("help");
        Assert.Contains("Kamerbrieven", (await Connector.NextAsync()).Text, StringComparison.Ordinal);
        Assert.False(Connector.HasMore);
    }

    [Fact, Trait("Case", "39")]
    public async Task AnAnswerThatTakesMoreThanTwoMinutesReplacesItsStream()
    {
        await user.SayAsync("opvang");
        var first = await Connector.NextAsync();
        clock.Advance(TimeSpan.FromMinutes(2));
        go.Release(4);
        await AssertReplacedAsync(first);
    }

    [Theory, Trait("Case", "39")]
    [InlineData("Content stream finished due to exceeded streaming time.")]
    [InlineData("Request streamed content should contain the previously streamed content")]
    [InlineData("Message size too large")]
    public async Task AStreamThatTeamsCutsOffIsReplacedByTheWholeAnswer(string message)
    {
        await user.SayAsync("opvang");
        var first = await Connector.NextAsync();
        Connector.ThenError(403, "ContentStreamNotAllowed", message);
        go.Release();
        await Connector.NextAsync();
        go.Release(3);
        await AssertReplacedAsync(first);
    }

    [Fact]
    public async Task AFinalPartThatTeamsRefusesIsReplacedByTheWholeAnswer()
    {
        await user.SayAsync("opvang");
        var first = await Connector.NextAsync();
        go.Release();
        await Connector.NextAsync();
        Connector.ThenError(400, "BadRequest", "no");
        go.Release(3);
        // A middle part may or may not come before the refused final one.
        ConnectorCall call;
        do
            call = await Connector.NextAsync();
        while (call.Method == "POST");
        Assert.EndsWith($"/activities/{Info(call, "streamId") ?? call.Body.GetProperty("id").GetString()}", call.Path, StringComparison.Ordinal);
        Assert.Equal("PUT", call.Method);
        Assert.NotEqual(first.Path, call.Path);
    }

    [Fact]
    public async Task WhereStreamsAreNotAllowedTheAnswerComesWhole()
    {
        Connector.ThenError(403, "ContentStreamNotAllowed", "Content stream is not allowed");
        await user.SayAsync("opvang");
        await Connector.NextAsync();
        go.Release(4);
        var call = await Connector.NextAsync();
        Assert.Equal(("POST", "message"), (call.Method, call.Type));
        Assert.Null(call.StreamInfo);
        Assert.EndsWith("Dat gebeurt dit jaar. [1]", call.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatFailsEndsItsStreamWithAnApology()
    {
        await user.SayAsync("fail");
        await Connector.NextAsync();
        go.Release();
        var call = await Connector.NextAsync();
        Assert.Equal("final", Info(call, "streamType"));
        Assert.Contains("Something went wrong", call.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatIsThereAtOnceIsNotHeldUpByAStream()
    {
        await user.SayAsync("quick");
        var call = await Connector.NextAsync();
        Assert.Equal("message", call.Type);
        Assert.Null(call.StreamInfo);
    }

    [Theory, Trait("Case", "40")]
    [InlineData("groupChat")]
    [InlineData("channel")]
    [InlineData(null)]
    public async Task OutsidePersonalChatsTheAnswerComesWhole(string? type)
    {
        go.Release(4);
        await user.SayAsync("opvang", activity => activity["conversation"]!["conversationType"] = type);
        var calls = new[] { await Connector.NextAsync(), await Connector.NextAsync() };
        Assert.Equal(["typing", "message"], calls.Select(call => call.Type!));
        Assert.All(calls, call => Assert.Null(call.StreamInfo));
        Assert.False(calls[0].Body.TryGetProperty("text", out _));
    }

    private static string? Info(ConnectorCall call, string member) =>
        call.StreamInfo is { } info && info.TryGetProperty(member, out var value) ? value.ToString() : null;

    private static Answer SoFar(int sentences) => SomeAnswer.Quoting("De opvang wordt uitgebreid met geld.") with
    {
        Statements = [.. Sentences.Take(sentences).Select(sentence => new Statement(sentence, [1]))],
    };

    private async Task AssertReplacedAsync(ConnectorCall first)
    {
        var call = await Connector.NextAsync();
        Assert.Equal("PUT", call.Method);
        Assert.EndsWith($"/activities/{call.Body.GetProperty("id").GetString()}", call.Path, StringComparison.Ordinal);
        Assert.Equal("message", call.Type);
        Assert.Null(call.StreamInfo);
        Assert.EndsWith("Dat gebeurt dit jaar. [1]", call.Text, StringComparison.Ordinal);
        Assert.Equal("informative", Info(first, "streamType"));
        Assert.False(Connector.HasMore);
    }

    private async Task<Answer> GrowAsync(Question question, AnswerGrew? grew, CancellationToken cancellationToken)
    {
        if (question.Text == "quick")
            return SoFar(3);
        await using var cancelled = cancellationToken.Register(() => stopped.TrySetResult());
        for (var count = 1; count <= 3; count++)
        {
            await go.WaitAsync(cancellationToken);
            if (question.Text == "fail")
                throw new InvalidDataException("no answer");
            if (grew is not null)
                await grew(SoFar(count), cancellationToken);
        }

        await go.WaitAsync(cancellationToken);
        return SoFar(3);
    }
}
