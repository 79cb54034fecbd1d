using Assistant.Bot.Answering;
using Assistant.Bot.Conversations.Remembering;
using Assistant.Tests.Support;
using Assistant.Tests.Support.Models;
using static Assistant.Tests.Bot.Answering.Modelling.ModelledLetters;

namespace Assistant.Tests.Bot.Conversations.Remembering;

/// <summary>Conversations in Redis, as configured, through the real client over real sockets.</summary>
public sealed class RedisTests : IDisposable
{
    private readonly StoredLetters letters = Store();

    public void Dispose() => letters.Dispose();

    [Fact]
    public async Task AFollowUpToOneCopyOfTheBotIsUnderstoodByTheOther()
    {
        await using var redis = new RedisStandIn();
        await using var one = Assistant(redis.Configuration);
        await using var other = Assistant(redis.Configuration);

        await one.AskAsync(PornQuestion, "a");
        var answer = await other.AskAsync("and when?", "a");

        Assert.True(answer.Kind == AnswerKind.Quoted, $"{string.Join(' ', redis.Commands)}\n{string.Join('\n', one.Log.Lines.Concat(other.Log.Lines).Where(line => line.Text.Contains("emory", StringComparison.Ordinal)))}");
        Assert.Contains("zomer van 2025", answer.Quotes[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsKeptHasATermAndAKeyThatTellsNothing()
    {
        await using var redis = new RedisStandIn();
        await using var assistant = Assistant(redis.Configuration);

        await assistant.AskAsync(PornQuestion, "19:meeting_secret@thread.v2");

        var key = Assert.Single(redis.Keys);
        Assert.StartsWith("kamerbrieven:assistant:turns:", key, StringComparison.Ordinal);
        Assert.DoesNotContain("meeting", key, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(4).TotalSeconds, redis.Lifetimes[key]);
    }

    [Fact]
    public async Task ANewConversationIsForgottenThereToo()
    {
        await using var redis = new RedisStandIn();
        await using var assistant = Assistant(redis.Configuration);
        await assistant.AskAsync(PornQuestion, "a");

        Assert.True(await assistant.Memory.ForgetAsync("a", CancellationToken.None));

        Assert.Empty(redis.Keys);
        Assert.Empty(await assistant.Memory.ReadAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task ARedisThatIsAwayCostsTheFollowUpAndNotTheAnswer()
    {
        await using var assistant = Assistant("127.0.0.1:1,connectTimeout=200,connectRetry=0", "00:00:00.300");

        Assert.Equal(AnswerKind.Quoted, (await assistant.AskAsync(PornQuestion, "a")).Kind);
        Assert.NotEqual(AnswerKind.Quoted, (await assistant.AskAsync("and when?", "a")).Kind);
        Assert.False(await assistant.Memory.ForgetAsync("a", CancellationToken.None));
    }

    private AskedAssistant Assistant(string redis, string timeout = "00:00:30") => new(letters.Snapshots, settings: new Dictionary<string, string?>
    {
        ["Conversations:Redis"] = redis,
        ["Conversations:Timeout"] = timeout,
    });
}
