using Microsoft.Identity.Client;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>The connections over which the bot gets its token.</summary>
internal sealed class LoginClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string ClientName = "login";

    public HttpClient GetHttpClient() => clients.CreateClient(ClientName);
}
