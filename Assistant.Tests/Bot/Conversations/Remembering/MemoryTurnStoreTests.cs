using Assistant.Bot.Conversations.Remembering;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Conversations.Remembering;

public sealed class MemoryTurnStoreTests : TurnStoreTests
{
    [Fact]
    public async Task AFullMemoryStillTakesTheNewestConversation()
    {
        using var store = new MemoryTurnStore(Options.Create(new MemoryOptions { Capacity = 10 }));
        for (var number = 0; number < 100; number++)
        {
            await store.AppendAsync($"conversation {number}", Turn("vraag"), CancellationToken.None);
            Assert.Single(await store.ReadAsync($"conversation {number}", CancellationToken.None));
        }
    }

    private protected override ITurnStore NewStore(MemoryOptions options) => new MemoryTurnStore(Options.Create(options));
}
