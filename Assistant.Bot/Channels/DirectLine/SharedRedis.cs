using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>
/// The Redis server that several copies of the assistant share, over one connection. When the line breaks it is made
/// anew without end, and meanwhile every use of it fails at once: who speaks must not wait for it.
/// </summary>
internal sealed class SharedRedis(IOptions<DirectLineOptions> options) : IAsyncDisposable
{
    // What the connection string says itself comes after these and wins.
    private const string Defaults = "connectTimeout=2000,asyncTimeout=2000,";

    private readonly SemaphoreSlim connecting = new(1);
    private ConnectionMultiplexer? connection;

    /// <summary>Whether a failure is the server's or the line's, and the work around it can go on without it.</summary>
    public static bool IsFault(Exception fault) => fault is RedisException or TimeoutException;

    /// <exception cref="RedisException">The server refuses, or cannot be reached.</exception>
    /// <exception cref="TimeoutException">The server takes too long.</exception>
    public async Task<T> UseAsync<T>(Func<IDatabase, Task<T>> work, CancellationToken cancellationToken) =>
        await work((await ConnectAsync(cancellationToken)).GetDatabase()).WaitAsync(cancellationToken);

    /// <exception cref="RedisException">The settings cannot be used.</exception>
    public async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellationToken)
    {
        if (connection is not null)
            return connection;
        await connecting.WaitAsync(cancellationToken);
        try
        {
            var configuration = ConfigurationOptions.Parse(Defaults + options.Value.Redis);
            configuration.AbortOnConnectFail = false;
            configuration.BacklogPolicy = BacklogPolicy.FailFast;
            return connection ??= await ConnectionMultiplexer.ConnectAsync(configuration).WaitAsync(cancellationToken);
        }
        finally
        {
            connecting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        connecting.Dispose();
    }
}
