using Assistant.Bot.Answering.Prompting;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Answering.Modelling;

/// <summary>Rules over several values, and the prompts, which every model needs.</summary>
internal sealed class ChatValuesValidator : IValidateOptions<ChatOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ChatOptions options)
    {
        var hasEndpoint = !string.IsNullOrWhiteSpace(options.Endpoint);
        if (hasEndpoint != options.IsConfigured)
        {
            yield return "Chat:Endpoint and Chat:Model must be set together, or neither.";
        }

        if (hasEndpoint)
        {
            foreach (var fault in OfEndpoint(options))
            {
                yield return fault;
            }
        }

        if (options.ManagedIdentity && !string.IsNullOrEmpty(options.ApiKey))
        {
            yield return "Chat:ApiKey and Chat:ManagedIdentity exclude each other.";
        }

        if (options.AnswerTimeout < options.FirstTokenTimeout)
        {
            yield return "Chat:AnswerTimeout must not be shorter than Chat:FirstTokenTimeout.";
        }

        foreach (var fault in PromptFolder.FaultsIn(PromptFolder.Resolve(options.PromptDirectory)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfEndpoint(ChatOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            yield return "Chat:Endpoint must be an http or https address.";
        }
        else if (endpoint.Scheme == "http" && !endpoint.IsLoopback && (options.ManagedIdentity || !string.IsNullOrEmpty(options.ApiKey)))
        {
            yield return "Chat:Endpoint must use https when a key or an identity is sent to another machine.";
        }
    }
}
