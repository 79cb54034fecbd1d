using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>What attributes cannot say of the way to the server.</summary>
internal sealed class QdrantEndpointValidator : IValidateOptions<QdrantOptions>
{
    public ValidateOptionsResult Validate(string? name, QdrantOptions options)
    {
        if (options.Endpoint is null)
        {
            return ValidateOptionsResult.Success;
        }

        string?[] problems = [ProblemOfEndpoint(options), ProblemOfAuthority(options.CertificateAuthority)];
        return problems.OfType<string>().ToList() is { Count: > 0 } failures ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    /// <returns>Whether others on the network can read the key.</returns>
    public static bool IsKeyInTheOpen(QdrantOptions options) =>
        options.ApiKey.Length > 0 && options.Endpoint is { IsAbsoluteUri: true, IsLoopback: false } endpoint && endpoint.Scheme == Uri.UriSchemeHttp;

    private static string? ProblemOfEndpoint(QdrantOptions options)
    {
        var endpoint = options.Endpoint!;
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            return $"Qdrant:Endpoint must be an http or https address, such as http://localhost:6333, not '{endpoint}'.";
        }

        return IsKeyInTheOpen(options) && !options.AllowKeyOverHttp && !IsServiceName(endpoint)
            ? "Qdrant:Endpoint must be https when there is a Qdrant:ApiKey: the key would travel in the open. Where the network is trusted, set Qdrant:AllowKeyOverHttp."
            : null;
    }

    private static string? ProblemOfAuthority(string path)
    {
        try
        {
            return path.Length == 0 || QdrantTls.ReadAuthorities(path).Count > 0 ? null : $"Qdrant:CertificateAuthority: {path} holds no certificate.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"Qdrant:CertificateAuthority: {path} cannot be read as PEM certificates: {fault.Message}";
        }
    }

    // A name without a point is a neighbour in a private network, such as the service of a compose file.
    private static bool IsServiceName(Uri endpoint) => endpoint.HostNameType == UriHostNameType.Dns && !endpoint.Host.Contains('.', StringComparison.Ordinal);
}
