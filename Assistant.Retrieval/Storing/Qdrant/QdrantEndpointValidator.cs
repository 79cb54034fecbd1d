using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Storing.Qdrant;

/// <summary>What attributes cannot say of the endpoint.</summary>
internal sealed class QdrantEndpointValidator : IValidateOptions<QdrantOptions>
{
    public ValidateOptionsResult Validate(string? name, QdrantOptions options)
    {
        if (options.Endpoint is null)
        {
            return ValidateOptionsResult.Success;
        }

        if (!options.Endpoint.IsAbsoluteUri || (options.Endpoint.Scheme != Uri.UriSchemeHttp && options.Endpoint.Scheme != Uri.UriSchemeHttps))
        {
            return ValidateOptionsResult.Fail($"Qdrant:Endpoint must be an http or https address, such as http://localhost:6333, not '{options.Endpoint}'.");
        }

        return options.ApiKey.Length > 0 && options.Endpoint.Scheme == Uri.UriSchemeHttp && !options.Endpoint.IsLoopback && !IsServiceName(options.Endpoint)
            ? ValidateOptionsResult.Fail("Qdrant:Endpoint must be https when there is a Qdrant:ApiKey: the key would travel in the open.")
            : ValidateOptionsResult.Success;
    }

    // A name without a point is a neighbour in a private network, such as the service of a compose file.
    private static bool IsServiceName(Uri endpoint) => endpoint.HostNameType == UriHostNameType.Dns && !endpoint.Host.Contains('.', StringComparison.Ordinal);
}
