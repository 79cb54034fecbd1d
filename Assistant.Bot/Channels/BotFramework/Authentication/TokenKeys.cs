using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>
/// The keys that one authority signs its tokens with. They are fetched when they are needed first, again when they are
/// old, and again for a key that is not among them, though no flood of made-up tokens can make that happen often. Keys
/// that were good once stay in use as long as no newer ones can be fetched.
/// </summary>
internal sealed class TokenKeys(Uri metadata, IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger logger)
{
    public const string ClientName = "token-keys";

    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private IReadOnlyList<JsonWebKey>? keys;
    private DateTimeOffset fetched;
    private DateTimeOffset? tried;
    private Task fetching = Task.CompletedTask;

    /// <returns>The keys known now; null when none could be fetched yet.</returns>
    public async Task<IReadOnlyList<JsonWebKey>?> GetAsync(CancellationToken cancellationToken)
    {
        var (known, refresh) = Look(unknownKey: false);
        if (known is not null)
            return known;
        await refresh.WaitAsync(cancellationToken);
        return Known();
    }

    /// <returns>Newer keys than those that were tried; null when there are none, or none for now.</returns>
    public async Task<IReadOnlyList<JsonWebKey>?> GetNewerAsync(IReadOnlyList<JsonWebKey> than, CancellationToken cancellationToken)
    {
        await Look(unknownKey: true).Refresh.WaitAsync(cancellationToken);
        var known = Known();
        return ReferenceEquals(known, than) ? null : known;
    }

    private IReadOnlyList<JsonWebKey>? Known()
    {
        lock (gate)
            return keys;
    }

    private (IReadOnlyList<JsonWebKey>? Known, Task Refresh) Look(bool unknownKey)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var wanted = keys is null || unknownKey || now - fetched >= options.Value.KeyLifetime;
            var pause = keys is null ? PauseWithoutKeys : options.Value.KeyRefreshPause;
            if (wanted && fetching.IsCompleted && (tried is null || now - tried >= pause))
            {
                tried = now;
                fetching = Task.Run(FetchAsync);
            }

            return (keys, fetching);
        }
    }

    // Apart from any request: others wait for the same keys when the one that asked first hangs up.
    private async Task FetchAsync()
    {
        using var limit = new CancellationTokenSource(FetchTime);
        try
        {
            using var http = clients.CreateClient(ClientName);
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !Loopback.Is(metadata) };
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, retriever, limit.Token);
            if (found.JsonWebKeySet?.Keys is not { Count: > 0 } set)
                throw new InvalidDataException("The metadata leads to no keys.");
            lock (gate)
            {
                keys = [.. set];
                fetched = clock.GetUtcNow();
            }
        }
        catch (Exception fault)
        {
            // One authority out of reach must not stop the others, nor whoever shows a token with a key that is known.
            Log.KeysNotFetched(logger, metadata, fault.Message);
        }
    }
}
