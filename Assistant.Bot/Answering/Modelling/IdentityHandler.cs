using System.Net.Http.Headers;
using Azure.Core;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Signs requests to the model with a token of the machine's identity.</summary>
internal sealed class IdentityHandler(TokenCredential credential, string scope) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The credential keeps its tokens until they are about to expire.
        var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        return await base.SendAsync(request, cancellationToken);
    }
}
