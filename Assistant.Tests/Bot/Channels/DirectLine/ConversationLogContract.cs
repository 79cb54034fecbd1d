using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>What every log of conversations does.</summary>
public abstract class ConversationLogContract
{
    /// <summary>Activities that a log keeps per conversation here.</summary>
    protected const int History = 10;

    private readonly string conversation = Guid.NewGuid().ToString("N");

    [SkippableFact]
    public async Task AConversationBeginsOnce()
    {
        var log = Log();
        Assert.Null(await log.ReadAsync(conversation, 0, default));
        Assert.True(await log.BeginAsync(conversation, default));
        Assert.False(await log.BeginAsync(conversation, default));
        Assert.Empty((await log.ReadAsync(conversation, 0, default))!);
    }

    [SkippableFact]
    public async Task ANumberIsGivenOnceHoweverManyAskForIt()
    {
        var log = Log();
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(speaker => log.TryAppendAsync(conversation, Entry(1, $"spreker {speaker}"), default)));
        Assert.Equal(1, taken.Count(isTaken => isTaken));
        Assert.Single((await log.ReadAsync(conversation, 0, default))!);
    }

    [SkippableFact]
    public async Task WhatWasSaidComesBackInOrderAndFromAnyNumberOn()
    {
        var log = Log();
        string[] words = ["één", "\r\n\"twee\"\t☃", "", "vier"];
        foreach (var (place, said) in words.Index())
            Assert.True(await log.TryAppendAsync(conversation, Entry(place + 1, said), default));
        Assert.Equal(words, (await log.ReadAsync(conversation, 0, default))!.Select(entry => entry.Activity.Text));
        Assert.Equal([3L, 4L], (await log.ReadAsync(conversation, 2, default))!.Select(entry => entry.Number));
        Assert.Empty((await log.ReadAsync(conversation, 4, default))!);
    }

    [SkippableFact]
    public async Task TheOldestGoAndConversationsAreApart()
    {
        var log = Log();
        for (var number = 1; number <= History + 3; number++)
            Assert.True(await log.TryAppendAsync(conversation, Entry(number, "woorden"), default));
        Assert.Equal(Enumerable.Range(4, History).Select(number => (long)number), (await log.ReadAsync(conversation, 0, default))!.Select(entry => entry.Number));
        Assert.Null(await log.ReadAsync($"{conversation}-ander", 0, default));
    }

    private protected abstract IConversationLog Log();

    private static NumberedActivity Entry(long number, string text) => new(number, new Activity { Type = "message", Text = text });
}
