using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>The token of a bot that proves itself by the machine it runs on.</summary>
internal sealed class ManagedIdentity(BotFrameworkOptions options, LoginClients clients) : ITokenSource
{
    private readonly IManagedIdentityApplication application = ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId))
        .WithHttpClientFactory(clients)
        .Build();

    private readonly string resource = BotCloud.Of(options.Cloud).Resource;

    public async Task<AccessToken> AcquireAsync(bool renew, CancellationToken cancellationToken)
    {
        var result = await application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
        return new AccessToken(result.AccessToken, result.ExpiresOn);
    }
}
