using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Conversations;

public sealed class TurnQueueTests
{
    private readonly TurnQueue queue = new(Options.Create(new TurnOptions { Capacity = 4, CapacityPerConversation = 2 }));

    [Fact]
    public async Task ATurnWaitsForTheOneBeforeItInItsConversation()
    {
        var first = Turn("A");
        var second = Turn("A");
        var other = Turn("B");
        Assert.All([first, second, other], turn => Assert.Equal(Admission.Accepted, queue.TryAdd(turn)));
        Assert.Same(first, await queue.TakeAsync(CancellationToken.None));
        Assert.Same(other, await queue.TakeAsync(CancellationToken.None));
        var next = queue.TakeAsync(CancellationToken.None);
        Assert.False(next.IsCompleted);
        queue.Finish(first);
        Assert.Same(second, await next);
    }

    [Fact]
    public void OneConversationCannotFillTheQueue()
    {
        queue.TryAdd(Turn("A"));
        queue.TryAdd(Turn("A"));
        Assert.Equal(Admission.Full, queue.TryAdd(Turn("A")));
        Assert.Equal(Admission.Accepted, queue.TryAdd(Turn("B")));
        Assert.Equal(Admission.Accepted, queue.TryAdd(Turn("C")));
        Assert.Equal(Admission.Full, queue.TryAdd(Turn("D")));
    }

    [Fact]
    public async Task AClosedQueueHandsOutWhatItHasAndThenEnds()
    {
        var first = Turn("A");
        var second = Turn("A");
        queue.TryAdd(first);
        queue.TryAdd(second);
        queue.Close();
        Assert.Equal(Admission.Closed, queue.TryAdd(Turn("B")));
        queue.Finish((await queue.TakeAsync(CancellationToken.None))!);
        Assert.False(queue.Completion.IsCompleted);
        queue.Finish((await queue.TakeAsync(CancellationToken.None))!);
        Assert.Null(await queue.TakeAsync(CancellationToken.None));
        await queue.Completion;
    }

    [Fact]
    public async Task WhoWaitsForATurnThatIsGivenUpWaitsNoLonger()
    {
        var turn = Turn("A");
        queue.TryAdd(turn);
        Assert.Same(turn, Assert.Single(queue.Abandon()));
        await turn.Completion;
        Assert.Null(await queue.TakeAsync(CancellationToken.None));
    }

    private static Turn Turn(string conversation) => new(
        new Activity { Type = "message", ChannelId = "emulator", Conversation = new ConversationAccount { Id = conversation } },
        new CollectedReplies());
}
