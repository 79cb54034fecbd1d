using System.Net.Http.Headers;
using Azure.Core;

namespace Assistant.Retrieval.ModelAccess;

/// <summary>Signs requests to a model with a token of the machine's identity.</summary>
/// <param name="credential">The identity.</param>
/// <param name="scope">What the token is for.</param>
public sealed class IdentityHandler(TokenCredential credential, string scope) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The credential keeps its tokens until they are about to expire.
        var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        return await base.SendAsync(request, cancellationToken);
    }
}
