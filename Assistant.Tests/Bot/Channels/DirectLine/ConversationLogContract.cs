using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>What every log of conversations does.</summary>
public abstract class ConversationLogContract
{
    /// <summary>Activities that a log keeps per conversation here.</summary>
    protected const int History = 10;

    private const int Most = 100;

    private readonly string conversation = Guid.NewGuid().ToString("N");

    [SkippableFact]
    public async Task AConversationBeginsOnce()
    {
        var log = Log();
        Assert.Null(await log.ReadAsync(conversation, 0, Most, default));
        Assert.True(await log.BeginAsync(conversation, default));
        Assert.False(await log.BeginAsync(conversation, default));
        Assert.Empty((await log.ReadAsync(conversation, 0, Most, default))!);
    }

    [SkippableFact]
    public async Task ANumberIsGivenOnceHoweverManyAskForIt()
    {
        var log = Log();
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(speaker => log.TryAppendAsync(conversation, Entry(1, $"spreker {speaker}"), default)));
        Assert.Equal(1, taken.Count(appended => appended == Appended.Stored));
        Assert.Equal(19, taken.Count(appended => appended == Appended.NumberTaken));
        Assert.Single((await log.ReadAsync(conversation, 0, Most, default))!);
    }

    [SkippableFact]
    public async Task WhatWasSaidComesBackInOrderAndFromAnyNumberOn()
    {
        var log = Log();
        string[] words = ["één", "\r\n\"twee\"\t☃", "", "vier"];
        foreach (var (place, said) in words.Index())
            Assert.Equal(Appended.Stored, await log.TryAppendAsync(conversation, Entry(place + 1, said), default));
        Assert.Equal(words, (await log.ReadAsync(conversation, 0, Most, default))!.Select(entry => entry.Activity.Text));
        Assert.Equal([3L, 4L], (await log.ReadAsync(conversation, 2, Most, default))!.Select(entry => entry.Number));
        Assert.Empty((await log.ReadAsync(conversation, 4, Most, default))!);
    }

    [SkippableFact]
    public async Task ALongConversationIsReadPageByPage()
    {
        var log = Log();
        for (var number = 1; number <= History + 7; number++)
            await log.TryAppendAsync(conversation, Entry(number, "woorden"), default);
        var read = new List<long>();
        while (await log.ReadAsync(conversation, read.LastOrDefault(), 3, default) is { Count: > 0 } page)
        {
            Assert.InRange(page.Count, 1, 3);
            read.AddRange(page.Select(entry => entry.Number));
        }

        Assert.Equal(Enumerable.Range(8, History).Select(number => (long)number), read);
    }

    [SkippableFact]
    public async Task TheOldestGoAndConversationsAreApart()
    {
        var log = Log();
        for (var number = 1; number <= History + 3; number++)
            Assert.Equal(Appended.Stored, await log.TryAppendAsync(conversation, Entry(number, "woorden"), default));
        Assert.Equal(Enumerable.Range(4, History).Select(number => (long)number), (await log.ReadAsync(conversation, 0, Most, default))!.Select(entry => entry.Number));
        Assert.Null(await log.ReadAsync($"{conversation}-ander", 0, Most, default));
    }

    private protected abstract IConversationLog Log();

    private static NumberedActivity Entry(long number, string text) => new(number, new Activity { Type = "message", Text = text });
}
