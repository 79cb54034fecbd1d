using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>Who may vouch for the server's certificate.</summary>
internal static class QdrantTls
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It holds no certificates.</exception>
    public static X509Certificate2Collection ReadAuthorities(string path)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(path);
        return authorities;
    }

    public static SslClientAuthenticationOptions Of(QdrantOptions options)
    {
        var tls = new SslClientAuthenticationOptions();
        if (options.CertificateAuthority.Length > 0)
        {
            tls.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            tls.CertificateChainPolicy.CustomTrustStore.AddRange(ReadAuthorities(options.CertificateAuthority));
        }

        return tls;
    }
}
