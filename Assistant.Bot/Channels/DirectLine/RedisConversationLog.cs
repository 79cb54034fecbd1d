using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
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
    private const int MostUnheard = 4_096;
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
        _ => true,
        cancellationToken);

    public Task<Appended> TryAppendAsync(string conversation, NumberedActivity entry, CancellationToken cancellationToken) => TryAsync(
        async database =>
        {
            var key = Key(conversation);
            var json = JsonSerializer.Serialize(entry.Activity, ProtocolJson.Wire.Activity);
            // The number may be its own: when the line broke before it heard that it was stored, it comes a second time.
            if (!await database.HashSetAsync(key, entry.Number, json, When.NotExists) && await database.HashGetAsync(key, entry.Number) != json)
                return Appended.NumberTaken;
            // An old number stays taken when its words go: a copy that is far behind must not use it again.
            if (entry.Number > options.Value.History)
                await database.HashSetAsync(key, entry.Number - options.Value.History, "");
            await database.KeyExpireAsync(key, options.Value.IdleTime);
            await database.PublishAsync(Said, $"{self} {conversation}");
            return Appended.Stored;
        },
        _ => Appended.Failed,
        cancellationToken);

    public Task<IReadOnlyList<NumberedActivity>?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken) => TryAsync<IReadOnlyList<NumberedActivity>?>(
        async database =>
        {
            var names = await database.HashKeysAsync(Key(conversation));
            if (names.Length == 0)
                return null;
            await database.KeyExpireAsync(Key(conversation), options.Value.IdleTime);
            return await ReadAsync(database, Key(conversation), NumbersAfter(after, names), most);
        },
        fault => throw new ConversationLogException(fault),
        cancellationToken);

    public async Task SignalAsync(string conversation, NumberedActivity signal, CancellationToken cancellationToken)
    {
        try
        {
            var json = JsonSerializer.Serialize(signal.Activity, ProtocolJson.Wire.Activity);
            await redis.UseAsync(
                database => database.PublishAsync(
                    Said, string.Create(CultureInfo.InvariantCulture, $"{self} {conversation} {signal.Number} {json}"), CommandFlags.FireAndForget),
                cancellationToken);
        }
        catch (Exception fault) when (SharedRedis.IsFault(fault))
        {
            // Nothing is lost: the whole answer is stored in the end.
        }
    }

    public Task TouchAsync(string conversation, CancellationToken cancellationToken) =>
        TryAsync(database => database.KeyExpireAsync(Key(conversation), options.Value.IdleTime), _ => false, cancellationToken);

    public Task PruneAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task FollowOthersAsync(Func<HeardElsewhere, Task> heard, CancellationToken cancellationToken)
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

    private async Task ListenAsync(Func<HeardElsewhere, Task> heard, CancellationToken cancellationToken)
    {
        // Null: what was said while the line was down was never told, and what finds no room is told no more.
        var missed = false;
        var told = Channel.CreateBounded<string?>(
            new BoundedChannelOptions(MostUnheard) { FullMode = BoundedChannelFullMode.DropOldest }, _ => Volatile.Write(ref missed, true));
        var shared = await redis.ConnectAsync(cancellationToken);
        shared.ConnectionRestored += Restored;
        try
        {
            await shared.GetSubscriber().SubscribeAsync(Said, (_, words) => told.Writer.TryWrite(words)).WaitAsync(cancellationToken);
            await heard(new HeardElsewhere(null));
            await foreach (var words in told.Reader.ReadAllAsync(cancellationToken))
            {
                if (words is null || Interlocked.Exchange(ref missed, false))
                    await heard(new HeardElsewhere(null));
                else if (Read(words) is { } said)
                    await heard(said);
            }
        }
        finally
        {
            shared.ConnectionRestored -= Restored;
        }

        void Restored(object? sender, ConnectionFailedEventArgs line) => told.Writer.TryWrite(null);
    }

    // Null for our own words, and for those of another version that cannot be read.
    private HeardElsewhere? Read(string words)
    {
        try
        {
            return words.Split(' ', 4) switch
            {
                [var speaker, ..] when speaker == self => null,
                [_, var conversation] => new HeardElsewhere(conversation),
                [_, var conversation, var number, var json] => new HeardElsewhere(conversation, new NumberedActivity(
                    long.Parse(number, CultureInfo.InvariantCulture), JsonSerializer.Deserialize(json, ProtocolJson.Wire.Activity)!)),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null;
        }
    }

    private static async Task<List<NumberedActivity>> ReadAsync(IDatabase database, RedisKey key, IReadOnlyList<long> numbers, int most)
    {
        var entries = new List<NumberedActivity>();
        foreach (var some in numbers.Chunk(most))
        {
            var said = await database.HashGetAsync(key, [.. some.Select(number => (RedisValue)number)]);
            entries.AddRange(some.Zip(said)
                .Where(field => !field.Second.IsNullOrEmpty)
                .Select(field => new NumberedActivity(field.First, JsonSerializer.Deserialize((string)field.Second!, ProtocolJson.Wire.Activity)!))
                .Take(most - entries.Count));
            if (entries.Count == most)
                break;
        }

        return entries;
    }

    // Only those whose words are still there.
    private List<long> NumbersAfter(long after, RedisValue[] names)
    {
        var numbers = names.Where(name => name != Begun).Select(name => (long)name).Order().ToList();
        var oldest = numbers.Count == 0 ? 0 : numbers[^1] - options.Value.History;
        return numbers.FindAll(number => number > after && number > oldest);
    }

    private async Task<T> TryAsync<T>(Func<IDatabase, Task<T>> work, Func<Exception, T> otherwise, CancellationToken cancellationToken)
    {
        try
        {
            return await redis.UseAsync(work, cancellationToken);
        }
        catch (Exception fault) when (SharedRedis.IsFault(fault))
        {
            Log.ConversationNotStored(logger, fault);
            return otherwise(fault);
        }
    }

    private static RedisKey Key(string conversation) => $"kamerbrieven:directline:{conversation}";
}
