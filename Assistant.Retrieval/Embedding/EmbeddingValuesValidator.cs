using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Embedding;

/// <summary>Rules over several values.</summary>
internal sealed class EmbeddingValuesValidator : IValidateOptions<EmbeddingOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddingOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(EmbeddingOptions options)
    {
        var hasModel = !string.IsNullOrWhiteSpace(options.Model);
        if (options.IsConfigured != hasModel)
        {
            yield return "Embedding:Endpoint and Embedding:Model must be set together, or neither.";
        }

        if (hasModel && options.Dimension is null && KnownModel.Find(options.Model!) is null)
        {
            yield return $"Embedding:Dimension must be set: the model '{options.Model}' is not one of those whose dimension is known.";
        }

        if (options.ManagedIdentity && !string.IsNullOrEmpty(options.ApiKey))
        {
            yield return "Embedding:ApiKey and Embedding:ManagedIdentity exclude each other.";
        }

        if (options.IsConfigured)
        {
            foreach (var fault in OfEndpoint(options))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfEndpoint(EmbeddingOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            yield return "Embedding:Endpoint must be an http or https address.";
        }
        else if (endpoint.Scheme == "http" && !endpoint.IsLoopback && (options.ManagedIdentity || !string.IsNullOrEmpty(options.ApiKey)))
        {
            yield return "Embedding:Endpoint must use https when a key or an identity is sent to another machine.";
        }
    }
}
