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
            ["privacyUrl"] = $"https://{details.Host}/",
            ["termsOfUseUrl"] = $"https://{details.Host}/",
        },
        ["name"] = new JsonObject { ["short"] = "Kamerbrieven", ["full"] = "Assistent Kamerbrieven" },
        ["description"] = new JsonObject
        {
            ["short"] = "Vraag wat er in de Kamerbrieven staat.",
            ["full"] = "Stel in het Nederlands of het Engels een vraag over de Kamerbrieven. De assistent antwoordt met genummerde citaten, "
                + "elk met de brief, de datum, het Kamerstuknummer en de voetnoten, en zegt het als het antwoord er niet in staat.",
        },
        ["icons"] = new JsonObject { ["color"] = TeamsPackage.ColorIcon, ["outline"] = TeamsPackage.OutlineIcon },
        ["accentColor"] = "#154273",
        ["bots"] = new JsonArray(Bot(details.BotId)),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(details.Host),
    };

    private static JsonObject Bot(string botId) => new()
    {
        ["botId"] = botId,
        ["scopes"] = Scopes(),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        ["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = Scopes(),
            ["commands"] = new JsonArray(
                Command("hulp", "Uitleg en voorbeeldvragen"),
                Command("bronnen", "De bronnen van het laatste antwoord"),
                Command("nieuw gesprek", "Vergeet wat eerder is gezegd")),
        }),
    };

    private static JsonArray Scopes() => new("personal", "team", "groupChat");

    private static JsonObject Command(string title, string description) => new() { ["title"] = title, ["description"] = description };
}
