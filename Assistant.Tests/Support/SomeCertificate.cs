using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Assistant.Tests.Support;

/// <summary>Certificates that nobody vouches for.</summary>
internal static class SomeCertificate
{
    public static X509Certificate2 New()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>Writes certificate and key in the format that the file's name says: pfx or pem.</summary>
    public static async Task WriteAsync(string path)
    {
        using var certificate = New();
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx));
        else
            await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n");
    }
}
