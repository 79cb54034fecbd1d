using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.BotFramework;

/// <summary>Settings that make sense only together, or not together.</summary>
internal sealed class BotFrameworkRulesValidator : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        List<string> errors = [.. Identity(options), .. Addresses(options)];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        var proofs = new[] { options.AppPassword, options.CertificatePath }.Count(proof => !string.IsNullOrEmpty(proof));
        if (options.AppId is null)
        {
            if (proofs > 0)
                yield return "BotFramework:AppPassword and CertificatePath need an AppId.";
            yield break;
        }

        if (!Guid.TryParse(options.AppId, out _))
            yield return "BotFramework:AppId must be the application id of the registration: a GUID.";
        if (options.AllowAnonymous == true)
            yield return "BotFramework:AllowAnonymous cannot go with an AppId: whoever has an id has a token.";
        if (options.AppType != BotAppType.MultiTenant && string.IsNullOrEmpty(options.TenantId))
            yield return $"BotFramework:TenantId is needed for a bot of type {options.AppType}.";
        if (options.AppType == BotAppType.UserAssignedMSI ? proofs > 0 : proofs != 1)
            yield return options.AppType == BotAppType.UserAssignedMSI
                ? "BotFramework:AppPassword and CertificatePath do not go with a managed identity."
                : "BotFramework needs either AppPassword or CertificatePath for its AppId.";
        if (!string.IsNullOrEmpty(options.CertificatePath) && !File.Exists(options.CertificatePath))
            yield return $"BotFramework:CertificatePath names no file: {options.CertificatePath}.";
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        foreach (var (setting, address) in new[] { ("ConnectorMetadata", options.ConnectorMetadata), ("EmulatorMetadata", options.EmulatorMetadata) })
        {
            // Over plain HTTP anyone on the way could put his own keys in the place of Microsoft's.
            if (address is not null && !(address.IsAbsoluteUri && (address.Scheme == "https" || Loopback.Is(address))))
                yield return $"BotFramework:{setting} must be an https address.";
        }

        foreach (var host in options.TrustedHosts.Concat(options.EmulatorHosts))
        {
            if (Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown)
                yield return $"BotFramework:TrustedHosts and EmulatorHosts hold bare host names, not '{host}'.";
        }
    }
}
