using System.Text;

namespace Assistant.Bot.TeamsApp;

/// <summary>What differs between installations of the Teams app.</summary>
/// <param name="AppId">The app's own id: a GUID.</param>
/// <param name="BotId">The application id of the bot's registration: a GUID.</param>
/// <param name="Host">The bare host name of the bot, such as letters.example.</param>
/// <param name="Version">Such as 1.0.0; Teams takes an update only when it is higher.</param>
/// <param name="Developer">Who offers the app, at most 32 characters.</param>
internal sealed record TeamsAppDetails(string AppId, string BotId, string Host, string Version, string Developer)
{
    /// <summary>Where users read what becomes of their data; null: the assistant's own page.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Where users read the terms of use; null: the assistant's own page.</summary>
    public string? TermsUrl { get; init; }

    private const int LongestDeveloper = 32;

    /// <returns>Everything that is wrong, in sentences; empty when the package can be made.</returns>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>();
        if (!Guid.TryParseExact(AppId, "D", out _))
            errors.Add($"The app id must be a GUID, not '{AppId}'.");
        if (!Guid.TryParseExact(BotId, "D", out _))
            errors.Add($"The bot id must be a GUID, not '{BotId}'.");
        // Teams reaches the bot over the internet, and its schema takes plain letters: other alphabets as xn--.
        if (Uri.CheckHostName(Host) != UriHostNameType.Dns || !Host.Contains('.', StringComparison.Ordinal) || !Ascii.IsValid(Host))
            errors.Add($"The host must be a bare host name such as letters.example, in plain letters, not '{Host}'.");
        if (!System.Version.TryParse(Version, out var version) || version is not { Build: >= 0, Revision: < 0 })
            errors.Add($"The version must be three numbers such as 1.0.0, not '{Version}'.");
        if (string.IsNullOrWhiteSpace(Developer) || Developer.Length > LongestDeveloper)
            errors.Add($"The developer's name must have 1 to {LongestDeveloper} characters.");
        foreach (var (name, url) in new[] { ("privacy", PrivacyUrl), ("terms", TermsUrl) })
        {
            if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
                errors.Add($"The address of the {name} page must begin with https://, not be '{url}'.");
        }

        return errors;
    }
}
