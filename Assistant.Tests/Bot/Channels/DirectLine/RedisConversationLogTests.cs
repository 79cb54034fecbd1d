using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Bot.Channels.DirectLine;

public sealed class RedisConversationLogTests : ConversationLogContract, IAsyncLifetime
{
    private readonly RedisStandIn redis = new();
    private SharedRedis line = null!;
    private RedisConversationLog log = null!;

    public Task InitializeAsync()
    {
        line = LineTo(redis.Configuration);
        log = LogOn(line);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await line.DisposeAsync();
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
        await using var dead = LineTo(address);
        var lonely = LogOn(dead);
        Assert.True(await lonely.BeginAsync("gesprek", default));
        Assert.Equal(Appended.Failed, await lonely.TryAppendAsync("gesprek", new NumberedActivity(1, new Activity()), default));
        await Assert.ThrowsAsync<ConversationLogException>(() => lonely.ReadAsync("gesprek", 0, 10, default));
    }

    private protected override IConversationLog Log() => log;

    internal static SharedRedis LineTo(string address) => new(Options.Create(new DirectLineOptions { Redis = address }));

    internal static RedisConversationLog LogOn(SharedRedis redis) => new(
        redis, Options.Create(new DirectLineOptions { History = History }), TimeProvider.System, NullLogger<RedisConversationLog>.Instance);
}
