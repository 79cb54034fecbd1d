using Assistant.Bot.Conversations.Remembering;
using Assistant.Retrieval.Language;

namespace Assistant.Tests.Bot.Conversations.Remembering;

/// <summary>What every store of turns must do.</summary>
public abstract class TurnStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task TurnsComeBackInOrderAndOnlyThoseOfTheirConversation()
    {
        var store = NewStore(new MemoryOptions());

        await store.AppendAsync("a", Turn("eerste"), None);
        await store.AppendAsync("b", Turn("andere"), None);
        await store.AppendAsync("a", Turn("tweede"), None);

        Assert.Equal([Turn("eerste"), Turn("tweede")], await store.ReadAsync("a", None));
        Assert.Equal([Turn("andere")], await store.ReadAsync("b", None));
    }

    [Fact]
    public async Task OnlyTheLastTurnsAreKept()
    {
        var store = NewStore(new MemoryOptions { Turns = 3 });
        for (var number = 1; number <= 10; number++)
        {
            await store.AppendAsync("a", Turn($"vraag {number}"), None);
        }

        Assert.Equal(["vraag 8", "vraag 9", "vraag 10"], (await store.ReadAsync("a", None)).Select(turn => turn.Question));
    }

    [Fact]
    public async Task WhatIsForgottenIsGoneAndTheRestIsNot()
    {
        var store = NewStore(new MemoryOptions());
        await store.AppendAsync("a", Turn("eerste"), None);
        await store.AppendAsync("b", Turn("andere"), None);

        await store.ForgetAsync("a", None);
        await store.ForgetAsync("never seen", None);

        Assert.Empty(await store.ReadAsync("a", None));
        Assert.Single(await store.ReadAsync("b", None));
    }

    [Fact]
    public async Task AnUnknownConversationIsEmpty() => Assert.Empty(await NewStore(new MemoryOptions()).ReadAsync("never seen", None));

    [Theory]
    [InlineData("msteams\n19:meeting_€ü@thread.v2;messageid=1")]
    [InlineData("")]
    [InlineData("a:b/../c*?")]
    public async Task AnyKeyWillDo(string key)
    {
        var store = NewStore(new MemoryOptions());
        await store.AppendAsync(key, Turn("vraag"), None);
        Assert.Single(await store.ReadAsync(key, None));
    }

    private protected static RememberedTurn Turn(string question) => new(question, QuestionLanguage.Dutch);

    private protected abstract ITurnStore NewStore(MemoryOptions options);
}
