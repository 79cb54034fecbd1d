using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// What was said, on a Redis server that several copies of the assistant share: one hash per conversation, a field per
/// number, so that each number is given once. Whoever speaks tells the other copies. Redis lets idle conversations go itself.
/// </summary>
internal sealed class RedisConversationLog(
    SharedRedis redis, IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<RedisConversationLog> logger) : IConversationLog
{
    private const string Begun = "begun";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly RedisChannel Said = RedisChannel.Literal("kamerbrieven:directline:said");

    private readonly string self = Guid.NewGuid().ToString("N");

    public Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken) => TryAsync(
        async database =>
        {
            var began = await database.HashSetAsync(Key(conversation), Begun, "1", When.NotExists);
            await database.KeyExpireAsync(Key(conversation), options.Value.IdleTime);
            return began;
        },
        otherwise: true,
        cancellationToken);

    public Task<bool> TryAppendAsync(string conversation, NumberedActivity entry, CancellationToken cancellationToken) => TryAsync(
        async database =>
        {
            var key = Key(conversation);
            var json = JsonSerializer.Serialize(entry.Activity, ProtocolJson.Wire.Activity);
            if (!await database.HashSetAsync(key, entry.Number, json, When.NotExists))
                return false;
            // An old number stays taken when its words go: a copy that is far behind must not use it again.
            if (entry.Number > options.Value.History)
                await database.HashSetAsync(key, entry.Number - options.Value.History, "");
            await database.KeyExpireAsync(key, options.Value.IdleTime);
            await database.PublishAsync(Said, $"{self} {conversation}");
            return true;
        },
        otherwise: true,
        cancellationToken);

    public Task<IReadOnlyList<NumberedActivity>?> ReadAsync(string conversation, long after, CancellationToken cancellationToken) => TryAsync<IReadOnlyList<NumberedActivity>?>(
        async database =>
        {
            var fields = await database.HashGetAllAsync(Key(conversation));
            if (fields.Length == 0)
                return null;
            await database.KeyExpireAsync(Key(conversation), options.Value.IdleTime);
            return
            [
                .. fields.Where(field => field.Name != Begun && !field.Value.IsNullOrEmpty && (long)field.Name > after)
                    .Select(field => new NumberedActivity((long)field.Name, JsonSerializer.Deserialize((string)field.Value!, ProtocolJson.Wire.Activity)!))
                    .OrderBy(entry => entry.Number),
            ];
        },
        otherwise: null,
        cancellationToken);

    public Task PruneAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task FollowOthersAsync(Func<string?, Task> heard, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(heard, cancellationToken);
            }
            catch (Exception fault) when (SharedRedis.IsFault(fault))
            {
                Log.ConversationNotStored(logger, fault);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task ListenAsync(Func<string?, Task> heard, CancellationToken cancellationToken)
    {
        var shared = await redis.ConnectAsync(cancellationToken);
        var missed = false;
        shared.ConnectionRestored += (_, _) => Volatile.Write(ref missed, true);
        var messages = await shared.GetSubscriber().SubscribeAsync(Said).WaitAsync(cancellationToken);
        await heard(null);
        while (true)
        {
            var words = ((string?)(await messages.ReadAsync(cancellationToken)).Message ?? "").Split(' ');
            // What is said while the line is down is never told; the next word tells that the line is back.
            if (missed)
            {
                Volatile.Write(ref missed, false);
                await heard(null);
            }
            else if (words is [var speaker, var conversation] && speaker != self)
            {
                await heard(conversation);
            }
        }
    }

    private async Task<T> TryAsync<T>(Func<IDatabase, Task<T>> work, T otherwise, CancellationToken cancellationToken)
    {
        try
        {
            return await redis.UseAsync(work, cancellationToken);
        }
        catch (Exception fault) when (SharedRedis.IsFault(fault))
        {
            Log.ConversationNotStored(logger, fault);
            return otherwise;
        }
    }

    private static RedisKey Key(string conversation) => $"kamerbrieven:directline:{conversation}";
}
