using Assistant.Bot.Channels;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.Streaming;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Channels.Streaming;

public sealed class AnswerStreamTests
{
    private static readonly Activity Asked = new()
    {
        Type = "message",
        ChannelId = ChannelIds.Teams,
        Conversation = new ConversationAccount { Id = "c", ConversationType = "personal" },
    };

    private static readonly DeliveryRefusal?[] Outcomes =
        [null, null, null, null, DeliveryRefusal.Other, DeliveryRefusal.NoStream, DeliveryRefusal.TooLarge, DeliveryRefusal.Unreached];

    private static Arbitrary<(List<int> Growths, List<DeliveryRefusal?> Outcomes)> Runs { get; } = (
        from growths in Gen.Choose(0, 9).ListOf()
        from outcomes in Gen.Elements(Outcomes).ListOf()
        select (growths, outcomes)).ToArbitrary();

    [Property(MaxTest = 100)]
    public Property WhateverTheChannelAnswersTheWholeNeverArrivesTwiceAndThePartsAreInOrder() => Prop.ForAll(Runs, run =>
    {
        var channel = new ScriptedChannel(new VirtualClock(), run.Outcomes);
        var whole = StreamAsync(channel, run.Growths).GetAwaiter();
        SpinWait.SpinUntil(() => whole.IsCompleted, TimeSpan.FromSeconds(20));
        channel.AssertGood(whole.IsCompleted ? Text(run.Growths) : "the stream did not end");
    });

    private static string Text(IEnumerable<int> growths) => string.Concat(growths.Select(growth => new string((char)('a' + growth), growth))) + " end";

    private static async Task StreamAsync(ScriptedChannel channel, List<int> growths)
    {
        using var making = new CancellationTokenSource();
        var turn = new Turn(Asked, channel);
        await using var stream = new AnswerStream(turn, StreamPace.For(Asked)!, channel.Clock, making);
        stream.Begin("at work", CancellationToken.None);
        for (var count = 1; count <= growths.Count; count++)
        {
            stream.Grow(Text(growths.Take(count))[..^4]);
            if (growths[count - 1] % 2 == 0)
                await Task.Delay(TimeSpan.FromSeconds(growths[count - 1]), channel.Clock);
        }

        await stream.EndAsync(turn.Message(Text(growths)), CancellationToken.None);
    }
}
