using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The tickets that were used at any copy of the assistant. While Redis is away each copy knows its own only.</summary>
internal sealed class RedisUsedTickets(SharedRedis redis, IOptions<DirectLineOptions> options, ILogger<RedisUsedTickets> logger) : IUsedTickets, IDisposable
{
    private readonly UsedTickets here = new(options);

    public async Task<bool> TryUseAsync(string ticket, CancellationToken cancellationToken)
    {
        if (!await here.TryUseAsync(ticket, cancellationToken))
            return false;
        try
        {
            return await redis.UseAsync(
                database => database.StringSetAsync($"kamerbrieven:directline:ticket:{ticket}", "", UsedTickets.RememberedFor(options.Value), When.NotExists),
                cancellationToken);
        }
        catch (Exception fault) when (SharedRedis.IsFault(fault))
        {
            Log.TicketsNotShared(logger, fault);
            return true;
        }
    }

    public void Dispose() => here.Dispose();
}
