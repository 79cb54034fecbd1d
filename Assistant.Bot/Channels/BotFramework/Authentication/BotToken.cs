using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>The bot's token, kept until shortly before it expires. Whoever needs it while it is fetched waits for the same one.</summary>
internal sealed class BotToken(IOptions<BotFrameworkOptions> options, LoginClients clients, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1);
    private readonly Lazy<ITokenSource> source = new(() => options.Value.AppType == BotAppType.UserAssignedMSI
        ? new ManagedIdentity(options.Value, clients)
        : new ClientCredentials(options.Value, clients));

    private AccessToken? current;

    /// <param name="rejected">A token that the channel did not take, so that another is needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Microsoft.Identity.Client.MsalException">No token was given.</exception>
    public async Task<string> GetAsync(string? rejected, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            // Many calls may be rejected with the same token: the first one renews it for all.
            if (current is null || current.Value == rejected || clock.GetUtcNow() >= current.Expires - Early)
                current = await source.Value.AcquireAsync(renew: current is not null, cancellationToken);
            return current.Value;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
