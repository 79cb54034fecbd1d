using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistant.Tests.Support;

/// <summary>As much of a Redis server as a distributed cache needs: hashes with expiry, over real sockets in the second version of the protocol.</summary>
internal sealed class RedisStandIn : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte[]>> hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> seconds = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> commands = new();
    private readonly Task accepting;

    public RedisStandIn()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>A connection string for it.</summary>
    public string Configuration => $"{listener.LocalEndpoint},protocol=resp2,connectTimeout=20000,syncTimeout=20000,asyncTimeout=20000";

    public IEnumerable<string> Keys => hashes.Keys;

    /// <summary>How long each key is kept, as it was last told.</summary>
    public IReadOnlyDictionary<string, long> Seconds => seconds;

    public IEnumerable<string> Commands => commands;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var closing = client;
        try
        {
            await using var stream = client.GetStream();
            var input = new RespReader(stream);
            while (await input.ReadCommandAsync(stop.Token) is { } command)
            {
                await stream.WriteAsync(Answer(command), stop.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            // Either side is done.
        }
    }

    private byte[] Answer(IReadOnlyList<byte[]> command)
    {
        var words = command.Select(Encoding.UTF8.GetString).ToList();
        commands.Enqueue(words[0].ToUpperInvariant());
        return words[0].ToUpperInvariant() switch
        {
            "PING" when words.Count == 1 => "+PONG\r\n"u8.ToArray(),
            "PING" or "ECHO" => Bulk(command[1]),
            "INFO" => Bulk("# Server\r\nredis_version:6.2.0\r\nredis_mode:standalone\r\n# Replication\r\nrole:master\r\n"u8.ToArray()),
            "HSET" or "HMSET" => Set(words[1], command),
            "HMGET" => Get(words[1], words.Skip(2)),
            "HGET" => Bulk(Field(words[1], words[2])),
            "EXPIRE" or "PEXPIRE" => Expire(words),
            "DEL" or "UNLINK" => Number(hashes.TryRemove(words[1], out _) ? 1 : 0),
            "EXISTS" => Number(hashes.ContainsKey(words[1]) ? 1 : 0),
            "GET" => "$-1\r\n"u8.ToArray(),
            "SUBSCRIBE" => [.. "*3\r\n"u8, .. Bulk("subscribe"u8.ToArray()), .. Bulk(command[1]), .. Number(1)],
            "CLIENT" or "SELECT" or "READONLY" or "AUTH" => "+OK\r\n"u8.ToArray(),
            _ => Encoding.UTF8.GetBytes($"-ERR unknown command '{words[0]}'\r\n"),
        };
    }

    private byte[] Set(string key, IReadOnlyList<byte[]> command)
    {
        var hash = hashes.GetOrAdd(key, _ => new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal));
        for (var at = 2; at + 1 < command.Count; at += 2)
        {
            hash[Encoding.UTF8.GetString(command[at])] = command[at + 1];
        }

        return Encoding.UTF8.GetString(command[0]).Equals("HMSET", StringComparison.OrdinalIgnoreCase) ? "+OK\r\n"u8.ToArray() : Number((command.Count - 2) / 2);
    }

    private byte[] Get(string key, IEnumerable<string> fields)
    {
        var values = fields.Select(field => Bulk(Field(key, field))).ToList();
        return [.. Encoding.ASCII.GetBytes($"*{values.Count}\r\n"), .. values.SelectMany(value => value)];
    }

    private byte[]? Field(string key, string field) => hashes.TryGetValue(key, out var hash) && hash.TryGetValue(field, out var value) ? value : null;

    private byte[] Expire(List<string> words)
    {
        seconds[words[1]] = long.Parse(words[2], CultureInfo.InvariantCulture) / (words[0].StartsWith('P') || words[0].StartsWith('p') ? 1000 : 1);
        return Number(1);
    }

    private static byte[] Number(int number) => Encoding.ASCII.GetBytes($":{number}\r\n");

    private static byte[] Bulk(byte[]? value) => value is null ? "$-1\r\n"u8.ToArray() : [.. Encoding.ASCII.GetBytes($"${value.Length}\r\n"), .. value, .. "\r\n"u8];
}
