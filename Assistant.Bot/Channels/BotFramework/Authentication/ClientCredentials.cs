using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;

namespace Assistant.Bot.Channels.BotFramework.Authentication;

/// <summary>The token of a bot that proves itself with a secret or a certificate.</summary>
internal sealed class ClientCredentials : ITokenSource
{
    private readonly IConfidentialClientApplication application;
    private readonly string[] scopes;

    public ClientCredentials(BotFrameworkOptions options, LoginClients clients)
    {
        var cloud = BotCloud.Of(options.Cloud);
        var tenant = options.AppType == BotAppType.SingleTenant ? options.TenantId! : cloud.SharedTenant;
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(cloud.Login.AbsoluteUri, tenant, validateAuthority: false)
            // The hosts are fixed per cloud: asking one of them which hosts there are would only be another call that can fail.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(clients);
        application = (string.IsNullOrEmpty(options.CertificatePath)
            ? builder.WithClientSecret(options.AppPassword)
            : builder.WithCertificate(Certificate(options), sendX5C: true)).Build();
        scopes = [$"{cloud.Resource}/.default"];
    }

    public async Task<AccessToken> AcquireAsync(bool renew, CancellationToken cancellationToken)
    {
        var result = await application.AcquireTokenForClient(scopes).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
        return new AccessToken(result.AccessToken, result.ExpiresOn);
    }

    private static X509Certificate2 Certificate(BotFrameworkOptions options) =>
        Path.GetExtension(options.CertificatePath!).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath!)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword);
}
