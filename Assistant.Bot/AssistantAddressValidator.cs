using Microsoft.Extensions.Options;

namespace Assistant.Bot;

/// <summary>The rules that an attribute cannot state.</summary>
internal sealed class AssistantAddressValidator : IValidateOptions<AssistantOptions>
{
    public ValidateOptionsResult Validate(string? name, AssistantOptions options) =>
        options.PublicAddress is null or { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Assistant:PublicAddress is '{options.PublicAddress.OriginalString}', which is not an address such as https://letters.example.");
}
