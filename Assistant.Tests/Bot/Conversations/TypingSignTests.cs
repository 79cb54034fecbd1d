using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Conversations;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Conversations;

public sealed class TypingSignTests
{
    private readonly CollectedReplies replies = new();
    private readonly TaskCompletionSource<int> work = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task TheSignIsShownAgainUntilTheWorkIsDoneOrSomethingBetterIsShown()
    {
        var asked = 0;
        var shown = TypingSign.ShowDuringAsync(Turn(), () =>
        {
            if (++asked == 5)
                work.SetResult(7);
            return asked <= 3;
        }, () => work.Task, new VirtualClock(), CancellationToken.None);
        Assert.Equal(7, await shown);
        Assert.Equal(4, replies.Take().Count);
        Assert.All(replies.Take(), sign => Assert.Equal(ActivityTypes.Typing, sign.Type));
    }

    [Fact]
    public async Task WorkThatFailsFails()
    {
        work.SetException(new InvalidDataException("no answer"));
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            TypingSign.ShowDuringAsync(Turn(), () => true, () => work.Task, TimeProvider.System, CancellationToken.None));
        Assert.Single(replies.Take());
    }

    private Turn Turn() => new(new Activity { Type = ActivityTypes.Message, ChannelId = "emulator", Conversation = new ConversationAccount { Id = "c" } }, replies);
}
