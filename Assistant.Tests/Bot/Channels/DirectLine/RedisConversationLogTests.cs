using Assistant.Bot.Channels.DirectLine;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class RedisConversationLogTests : ConversationLogContract, IAsyncLifetime
{
    private readonly RedisStandIn redis = new();
    private RedisConversationLog log = null!;

    public Task InitializeAsync()
    {
        log = LogOn(redis.Address);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await log.DisposeAsync();
        await redis.DisposeAsync();
    }

    [Fact]
    public async Task RedisIsToldHowLongAConversationMayIdle()
    {
        await log.BeginAsync("gesprek", default);
        Assert.Equal(new DirectLineOptions().IdleTime.TotalSeconds, redis.Lifetimes["kamerbrieven:directline:gesprek"]);
    }

    [Fact]
    public async Task WithoutAServerConversationsGoOn()
    {
        var gone = new RedisStandIn();
        var address = gone.Address;
        await gone.DisposeAsync();
        await using var lonely = LogOn(address);
        Assert.True(await lonely.BeginAsync("gesprek", default));
        Assert.Null(await lonely.ReadAsync("gesprek", 0, default));
    }

    private protected override IConversationLog Log() => log;

    internal static RedisConversationLog LogOn(string address) => new(
        Options.Create(new DirectLineOptions { History = History, Redis = address }), TimeProvider.System, NullLogger<RedisConversationLog>.Instance);
}
