using Assistant.Bot.Channels.DirectLine;

namespace Assistant.Tests.Bot.Channels.DirectLine;

/// <summary>The contract on a server of one's own, named by REDIS_URL.</summary>
public sealed class RealRedisConversationLogTests : ConversationLogContract, IAsyncLifetime
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("REDIS_URL");
    private SharedRedis? line;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (line is not null)
            await line.DisposeAsync();
    }

    private protected override IConversationLog Log()
    {
        Skip.If(string.IsNullOrEmpty(Server), "REDIS_URL names no server.");
        return RedisConversationLogTests.LogOn(line ??= RedisConversationLogTests.LineTo(Server));
    }
}
