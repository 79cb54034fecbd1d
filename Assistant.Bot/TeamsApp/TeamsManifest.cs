using System.Globalization;
using System.Text.Json.Nodes;

namespace Assistant.Bot.TeamsApp;

/// <summary>What Teams reads about the app, in the form of its manifest schema.</summary>
internal static class TeamsManifest
{
    private const string Version = "1.22";

    public static JsonObject Of(TeamsAppDetails details) => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = Version,
        ["version"] = details.Version,
        ["id"] = details.AppId,
        ["developer"] = new JsonObject
        {
            ["name"] = details.Developer,
            ["websiteUrl"] = $"https://{details.Host}/",
            ["privacyUrl"] = details.PrivacyUrl ?? $"https://{details.Host}/",
            ["termsOfUseUrl"] = details.TermsUrl ?? $"https://{details.Host}/",
        },
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "nl",
            ["additionalLanguages"] = new JsonArray(new JsonObject { ["languageTag"] = "en", ["file"] = TeamsPackage.English }),
        },
        ["name"] = new JsonObject { ["short"] = TeamsAppTexts.Dutch.ShortName, ["full"] = TeamsAppTexts.Dutch.FullName },
        ["description"] = new JsonObject { ["short"] = TeamsAppTexts.Dutch.ShortDescription, ["full"] = TeamsAppTexts.Dutch.FullDescription },
        ["icons"] = new JsonObject { ["color"] = TeamsPackage.ColorIcon, ["outline"] = TeamsPackage.OutlineIcon },
        ["accentColor"] = "#154273",
        ["bots"] = new JsonArray(Bot(details.BotId)),
        ["defaultInstallScope"] = "personal",
        ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot", ["groupchat"] = "bot" },
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(details.Host),
    };

    /// <summary>The words that take the place of the manifest's own in another language.</summary>
    public static JsonObject Translation(TeamsAppTexts texts)
    {
        var translation = new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.Localization.schema.json",
            ["name.short"] = texts.ShortName,
            ["name.full"] = texts.FullName,
            ["description.short"] = texts.ShortDescription,
            ["description.full"] = texts.FullDescription,
        };
        for (var number = 0; number < texts.Commands.Count; number++)
        {
            var command = string.Create(CultureInfo.InvariantCulture, $"bots[0].commandLists[0].commands[{number}]");
            translation[$"{command}.title"] = texts.Commands[number].Title;
            translation[$"{command}.description"] = texts.Commands[number].Description;
        }

        return translation;
    }

    private static JsonObject Bot(string botId) => new()
    {
        ["botId"] = botId,
        ["scopes"] = Scopes(),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        ["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = Scopes(),
            ["commands"] = new JsonArray([.. TeamsAppTexts.Dutch.Commands.Select(command =>
                new JsonObject { ["title"] = command.Title, ["description"] = command.Description })]),
        }),
    };

    private static JsonArray Scopes() => new("personal", "team", "groupChat");
}
