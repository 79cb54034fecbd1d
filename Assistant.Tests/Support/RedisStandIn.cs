using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistant.Tests.Support;

/// <summary>
/// A Redis server for tests: the commands that the assistant uses, in the protocol's own words and nothing beyond them.
/// What it does not know it refuses as Redis does.
/// </summary>
internal sealed class RedisStandIn : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, Dictionary<string, string>> hashes = [];
    private readonly Dictionary<string, string> values = [];
    private readonly ConcurrentDictionary<string, long> lifetimes = new();
    private readonly ConcurrentDictionary<StreamWriter, string> listeners = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly ConcurrentDictionary<TcpClient, bool> lines = new();
    private readonly Task accepting;
    private volatile bool isAway;
    private volatile bool losesTheNextAnswer;

    public RedisStandIn()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>A connection string for it that a slow machine does not break.</summary>
    public string Configuration => $"{Address},protocol=resp2,connectTimeout=20000,syncTimeout=20000,asyncTimeout=20000";

    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (gate)
                return [.. hashes.Keys];
        }
    }

    /// <summary>The names of the commands that came.</summary>
    public IEnumerable<string> Commands => commands;

    /// <summary>The seconds that each key was last given to live.</summary>
    public IReadOnlyDictionary<string, long> Lifetimes => lifetimes;

    /// <summary>Breaks every line, and every new one, until it is back. What it holds stays.</summary>
    public void GoAway()
    {
        isAway = true;
        foreach (var line in lines.Keys)
            line.Close();
    }

    public void ComeBack() => isAway = false;

    /// <summary>The next new field is stored, and the line breaks before anybody hears so.</summary>
    public void LoseTheNextAnswer() => losesTheNextAnswer = true;

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(ending.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var held = client;
        lines.TryAdd(client, true);
        if (isAway)
            return;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1);
        try
        {
            while (await ReadAsync(reader, ending.Token) is { } command)
            {
                lock (gate)
                    Answer(writer, command);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client is gone.
        }
        finally
        {
            listeners.TryRemove(writer, out _);
            lines.TryRemove(client, out _);
        }
    }

    // An array of bulk strings. Read and written byte for byte: clients send bytes that are no text, too.
    private static async Task<string[]?> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        if (await reader.ReadLineAsync(cancellationToken) is not { } head)
            return null;
        if (head is not ['*', .. var count])
            throw new IOException($"Not an array: {head}");
        var words = new string[int.Parse(count, CultureInfo.InvariantCulture)];
        for (var place = 0; place < words.Length; place++)
        {
            var length = (await reader.ReadLineAsync(cancellationToken))![1..];
            var bytes = new char[int.Parse(length, CultureInfo.InvariantCulture)];
            await reader.ReadBlockAsync(bytes, cancellationToken);
            words[place] = new string(bytes);
            if (await reader.ReadLineAsync(cancellationToken) is not "")
                throw new IOException("A value is longer than it says.");
        }

        return words;
    }

    private void Answer(StreamWriter writer, string[] command)
    {
        var name = command[0].ToUpperInvariant();
        commands.Enqueue(name);
        writer.Write(name switch
        {
            "PING" => listeners.ContainsKey(writer) ? Many("pong", command.ElementAtOrDefault(1) ?? "") : "+PONG\r\n",
            "ECHO" => Bulk(command[1]),
            "GET" => "$-1\r\n",
            "SET" => SetOnce(command),
            "INFO" => Bulk("# Server\r\nredis_version:6.2.0\r\nredis_mode:standalone\r\n# Replication\r\nrole:master\r\n"),
            "CLIENT" or "SELECT" or "READONLY" or "AUTH" => "+OK\r\n",
            "HSETNX" => SetNew(command),
            "HSET" => Number(Set(command)),
            "HMSET" => Done(Set(command)),
            "HGET" => Field(command[1], command[2]),
            "HMGET" => string.Create(CultureInfo.InvariantCulture, $"*{command.Length - 2}\r\n") + string.Concat(command.Skip(2).Select(field => Field(command[1], field))),
            "HKEYS" => Many([.. (hashes.GetValueOrDefault(command[1]) ?? []).Keys]),
            "HGETALL" => Many([.. (hashes.GetValueOrDefault(command[1]) ?? []).SelectMany(field => new[] { field.Key, field.Value })]),
            "EXPIRE" => Expire(command[1], command[2], 1),
            "PEXPIRE" => Expire(command[1], command[2], 1000),
            "DEL" or "UNLINK" => Number(hashes.Remove(command[1]) ? 1 : 0),
            "EXISTS" => Number(hashes.ContainsKey(command[1]) ? 1 : 0),
            "SUBSCRIBE" => Subscribe(writer, command[1]),
            "PUBLISH" => Number(Publish(command[1], command[2])),
            _ => $"-ERR unknown command '{command[0]}'\r\n",
        });
        writer.Flush();
    }

    private Dictionary<string, string> Hash(string key) =>
        hashes.TryGetValue(key, out var known) ? known : hashes[key] = new Dictionary<string, string>(StringComparer.Ordinal);

    private string SetNew(string[] command)
    {
        var isNew = Hash(command[1]).TryAdd(command[2], command[3]);
        if (!losesTheNextAnswer)
            return Number(isNew ? 1 : 0);
        losesTheNextAnswer = false;
        throw new IOException("The line breaks before the answer leaves.");
    }

    /// <returns>How many of the fields are new.</returns>
    private int Set(string[] command)
    {
        var hash = Hash(command[1]);
        var before = hash.Count;
        for (var field = 2; field + 1 < command.Length; field += 2)
            hash[command[field]] = command[field + 1];

        return hash.Count - before;
    }

    // SET key value EX seconds NX.
    private string SetOnce(string[] command)
    {
        if (command.Length != 6 || !command[5].Equals("NX", StringComparison.OrdinalIgnoreCase))
            return "-ERR syntax error\r\n";
        if (!values.TryAdd(command[1], command[2]))
            return "$-1\r\n";
        lifetimes[command[1]] = long.Parse(command[4], CultureInfo.InvariantCulture) / (command[3].Equals("PX", StringComparison.OrdinalIgnoreCase) ? 1000 : 1);
        return "+OK\r\n";
    }

    private string Field(string key, string field) =>
        hashes.GetValueOrDefault(key)?.GetValueOrDefault(field) is { } value ? Bulk(value) : "$-1\r\n";

    private string Expire(string key, string time, long perSecond)
    {
        lifetimes[key] = long.Parse(time, CultureInfo.InvariantCulture) / perSecond;
        return Number(hashes.ContainsKey(key) ? 1 : 0);
    }

    private string Subscribe(StreamWriter writer, string channel)
    {
        listeners[writer] = channel;
        return $"*3\r\n{Bulk("subscribe")}{Bulk(channel)}:1\r\n";
    }

    private int Publish(string channel, string words)
    {
        var told = listeners.Where(listener => listener.Value == channel).ToList();
        foreach (var (writer, _) in told)
            Tell(writer, Many("message", channel, words));
        return told.Count;
    }

    private static void Tell(StreamWriter writer, string words)
    {
        try
        {
            writer.Write(words);
            writer.Flush();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // That listener is gone, and nobody else is to suffer from it.
        }
    }

    private static string Done(int _) => "+OK\r\n";

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $":{number}\r\n");

    private static string Bulk(string words) => string.Create(CultureInfo.InvariantCulture, $"${words.Length}\r\n{words}\r\n");

    private static string Many(params string[] words) => string.Create(CultureInfo.InvariantCulture, $"*{words.Length}\r\n") + string.Concat(words.Select(Bulk));
}
