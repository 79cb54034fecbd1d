using System.Net;
using System.Net.Http.Headers;
using Microsoft.Identity.Client;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>Shows the bot's token to channels, and to nobody else.</summary>
internal sealed class BearerHandler(ServiceHosts hosts, BotToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (hosts.MayBeEmulator(address))
            return await base.SendAsync(request, cancellationToken);
        if (!hosts.MayGetToken(address))
            throw new HttpRequestException($"the host {address.Host} is not among BotFramework:TrustedHosts, or is not called over https.");
        var shown = await GetAsync(rejected: null, cancellationToken);
        var response = await SendAsync(request, shown, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        response.Dispose();
        return await SendAsync(request, await GetAsync(shown, cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string bearer, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return base.SendAsync(request, cancellationToken);
    }

    private async Task<string> GetAsync(string? rejected, CancellationToken cancellationToken)
    {
        try
        {
            return await token.GetAsync(rejected, cancellationToken);
        }
        catch (MsalException fault)
        {
            throw new HttpRequestException($"the bot got no token to call the channel with ({fault.ErrorCode}).", fault);
        }
    }
}
