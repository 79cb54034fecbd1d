using Assistant.Bot.Conversations.Remembering;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Conversations.Remembering;

public sealed class DistributedTurnStoreTests : TurnStoreTests
{
    private readonly MemoryDistributedCache cache = new(Options.Create(new MemoryDistributedCacheOptions()));

    [Fact]
    public async Task TwoCopiesOfTheBotShareAConversation()
    {
        await NewStore(new MemoryOptions()).AppendAsync("a", Turn("vraag"), CancellationToken.None);

        Assert.Equal([Turn("vraag")], await NewStore(new MemoryOptions()).ReadAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task WhatSomebodyElseWroteUnderTheKeyIsNothing()
    {
        var spy = new KeySpy(cache);
        var store = new DistributedTurnStore(spy, Options.Create(new MemoryOptions()));
        await store.AppendAsync("a", Turn("vraag"), CancellationToken.None);
        await cache.SetAsync(spy.Key!, "<html>"u8.ToArray(), new DistributedCacheEntryOptions());

        Assert.Empty(await store.ReadAsync("a", CancellationToken.None));
    }

    private protected override ITurnStore NewStore(MemoryOptions options) => new DistributedTurnStore(cache, Options.Create(options));

    private sealed class KeySpy(IDistributedCache inner) : IDistributedCache
    {
        public string? Key { get; private set; }

        public byte[]? Get(string key) => inner.Get(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => inner.GetAsync(key, token);

        public void Refresh(string key) => inner.Refresh(key);

        public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);

        public void Remove(string key) => inner.Remove(key);

        public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, value, options);

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Key = key;
            return inner.SetAsync(key, value, options, token);
        }
    }
}
