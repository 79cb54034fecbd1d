using System.Text.Json;
using Assistant.Bot;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>However little is held in memory, whoever comes with a watermark gets what a conversation held whole would give.</summary>
public sealed class DirectLineConversationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<IDisposable> logs = [];

    private enum Step
    {
        User,
        Assistant,
        SentTwice,
        OtherCopy,
        Restart,
        Leave,
        Return,
        LogAway,
        LogBack,
        AnswerOfLogLost,
    }

    private static Arbitrary<(int History, int Room, List<Step> Steps)> WithoutFaults { get; } =
        Runs(Step.User, Step.Assistant, Step.Assistant, Step.SentTwice, Step.OtherCopy, Step.Restart);

    private static Arbitrary<(int History, int Room, List<Step> Steps)> WithFaults { get; } =
        Runs(Step.User, Step.Assistant, Step.SentTwice, Step.OtherCopy, Step.Leave, Step.Return, Step.LogAway, Step.LogBack, Step.AnswerOfLogLost);

    [Property(MaxTest = 60)]
    public Property AnyWatermarkGivesTheSameWhateverIsHeldInMemory() => Prop.ForAll(WithoutFaults, CheckWatermarksAsync);

    [Property(MaxTest = 60)]
    public Property WhateverHappensToTheLogEveryClientGetsAllOfItAndTheLogHoldsEachOnce() => Prop.ForAll(WithFaults, CheckFaultsAsync);

    public void Dispose()
    {
        logs.ForEach(log => log.Dispose());
        folder.Dispose();
    }

    private static Arbitrary<(int History, int Room, List<Step> Steps)> Runs(params Step[] steps) => (
        from history in Gen.Choose(1, 12)
        from room in Gen.Choose(0, 3_000)
        from taken in Gen.Elements(steps).ListOf()
        select (history, room, taken)).ToArbitrary();

    private ConversationLog NewLog(int history)
    {
        var log = new ConversationLog(
            Options.Create(new AssistantOptions { DataDirectory = Path.Combine(folder.Path, $"{logs.Count}") }),
            Options.Create(new DirectLineOptions { History = history }),
            TimeProvider.System,
            NullLogger<ConversationLog>.Instance);
        logs.Add(log);
        return log;
    }

    private async Task CheckWatermarksAsync((int History, int Room, List<Step> Steps) run)
    {
        var (log, all) = (NewLog(run.History), new List<string>());
        var place = new Place(log, run.History, run.Room);
        foreach (var step in run.Steps)
        {
            switch (step)
            {
                case Step.Restart:
                    place = await place.AgainAsync();
                    break;
                case Step.OtherCopy:
                    all.Add(await (await place.AgainAsync()).SayAsync("bot"));
                    await place.Conversation.CatchUpAsync(default);
                    break;
                case Step.SentTwice when place.Sent is { } sent && all.TakeLast(run.History).Contains(sent.Id):
                    Assert.Equal(sent.Id, await place.SayAsync("user", sent.ClientId));
                    break;
                default:
                    all.Add(await place.SayAsync(step == Step.User ? "user" : "bot"));
                    break;
            }
        }

        for (var seen = 0; seen <= all.Count; seen++)
        {
            var expected = all.Skip(Math.Max(seen, all.Count - run.History));
            Assert.Equal(expected, await place.PollAsync($"{seen}"));
            Assert.Equal(expected, await place.HearAsync($"{seen}"));
        }

        Assert.Equal(all.TakeLast(run.History), await place.PollAsync(null));
        Assert.Equal(all.TakeLast(run.History), await place.PollAsync($"{all.Count + 1}"));
    }

    private async Task CheckFaultsAsync((int History, int Room, List<Step> Steps) run)
    {
        var log = new FaultyLog(NewLog(1_000));
        var (here, all) = (new Place(log, 1_000, run.Room), new HashSet<string>());
        var there = new Place(log, 1_000, run.Room);
        var client = new Client(here.Conversation);
        foreach (var step in run.Steps)
        {
            switch (step)
            {
                case Step.LogAway or Step.LogBack:
                    log.IsAway = step == Step.LogAway;
                    break;
                case Step.AnswerOfLogLost:
                    log.LosesTheNextAnswer = true;
                    break;
                case Step.Leave:
                    await client.LeaveAsync();
                    break;
                case Step.Return:
                    await client.ReturnAsync();
                    break;
                case Step.SentTwice when here.Sent is { } sent && !log.IsAway:
                    Assert.Equal(sent.Id, await here.SayAsync("user", sent.ClientId));
                    break;
                default:
                    all.Add(await (step == Step.OtherCopy ? there : here).SayAsync(step == Step.User ? "user" : "bot"));
                    break;
            }
        }

        (log.IsAway, log.LosesTheNextAnswer) = (false, false);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await here.Conversation.CatchUpAsync(default);
            await there.Conversation.CatchUpAsync(default);
        }

        await client.ReturnAsync();
        await client.LeaveAsync();
        Assert.Equal(all.Order(), client.Seen.Distinct().Order());
        var kept = await (await here.AgainAsync()).PollAsync(null);
        Assert.Equal(all.Order(), kept.Order());
        Assert.Equal(kept, await here.PollAsync(null));
        Assert.Equal(kept, await there.PollAsync(null));
    }

    /// <summary>The conversation as one process knows it.</summary>
    private sealed class Place(IConversationLog log, int history, int room)
    {
        private int count;

        public DirectLineConversation Conversation { get; } =
            new("gesprek", new StoredActivities("gesprek", history, log, new RecentActivities(room), new LateConversations()), TimeProvider.System);

        /// <summary>What the user sent last.</summary>
        public (string Id, string ClientId)? Sent { get; private set; }

        public async Task<Place> AgainAsync()
        {
            var next = new Place(log, history, room);
            await next.Conversation.RestoreAsync(default);
            return next;
        }

        public async Task<string> SayAsync(string speaker, string? clientId = null)
        {
            clientId ??= $"{speaker}-{Guid.NewGuid():N}";
            var said = await Conversation.AddAsync(new Activity
            {
                Type = ActivityTypes.Message,
                Text = new string('x', count++ % 7 * 50),
                From = new ChannelAccount { Id = speaker },
                ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = clientId }),
            }, default);
            Sent = speaker == "user" ? (said.Id!, clientId) : Sent;
            return said.Id!;
        }

        public async Task<List<string>> PollAsync(string? watermark) =>
            [.. (await Conversation.SinceAsync(watermark, default)).Activities.Select(activity => activity.Id!)];

        public async Task<List<string>> HearAsync(string? watermark)
        {
            var heard = new List<string>();
            using var stream = Conversation.Listen(watermark);
            stream.End();
            await foreach (var set in stream.ReadAllAsync(default))
                heard.AddRange(set.Activities.Select(activity => activity.Id!));
            return heard;
        }
    }

    /// <summary>Listens, leaves and comes back with its last watermark.</summary>
    private sealed class Client(DirectLineConversation conversation)
    {
        private ActivityStream? stream = conversation.Listen(null);
        private string? watermark;

        public List<string> Seen { get; } = [];

        public async Task LeaveAsync()
        {
            if (stream is not { } open)
                return;
            stream = null;
            open.Dispose();
            try
            {
                await foreach (var set in open.ReadAllAsync(default))
                {
                    Seen.AddRange(set.Activities.Select(activity => activity.Id!));
                    watermark = set.Watermark ?? watermark;
                }
            }
            catch (ConversationLogException)
            {
                // It tries again when it comes back.
            }
        }

        public async Task ReturnAsync()
        {
            await LeaveAsync();
            stream = conversation.Listen(watermark);
        }
    }
}
