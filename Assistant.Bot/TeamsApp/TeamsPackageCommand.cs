using System.CommandLine;

namespace Assistant.Bot.TeamsApp;

/// <summary>The command that writes the Teams app package: teams-package --app-id … --bot-id … --host … [--out file].</summary>
internal static class TeamsPackageCommand
{
    private const string Name = "teams-package";
    private const int Done = 0;
    private const int WrongUsage = 2;
    private const int Failed = 3;

    public static bool IsAsked(string[] args) => args is [Name, ..];

    /// <returns>0 when done, 1 or 2 for wrong usage, 3 when the file cannot be written.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var appId = new Option<string>("--app-id") { Description = "The id of the Teams app: a GUID.", Required = true };
        var botId = new Option<string>("--bot-id") { Description = "The application id of the bot's registration.", Required = true };
        var host = new Option<string>("--host") { Description = "The host name of the bot, such as letters.example.", Required = true };
        var version = new Option<string>("--app-version") { Description = "The version of the app.", DefaultValueFactory = _ => "1.0.0" };
        var developer = new Option<string>("--developer") { Description = "Who offers the app.", DefaultValueFactory = _ => "Kamerbrieven" };
        var privacy = new Option<string?>("--privacy") { Description = "The https address of the privacy statement; the bot's own page by default." };
        var terms = new Option<string?>("--terms") { Description = "The https address of the terms of use; the bot's own page by default." };
        var file = new Option<FileInfo>("--out") { Description = "The file to write.", DefaultValueFactory = _ => new FileInfo("kamerbrieven-teams.zip") };
        var command = new Command(Name, "Writes the app package for Teams.") { appId, botId, host, version, developer, privacy, terms, file };
        command.SetAction((parsed, token) => WriteAsync(
            new TeamsAppDetails(parsed.GetValue(appId)!, parsed.GetValue(botId)!, parsed.GetValue(host)!, parsed.GetValue(version)!, parsed.GetValue(developer)!)
            {
                PrivacyUrl = parsed.GetValue(privacy),
                TermsUrl = parsed.GetValue(terms),
            },
            parsed.GetValue(file)!, output, error, token));
        var root = new RootCommand("The app package for Teams.") { command };
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
    }

    private static async Task<int> WriteAsync(
        TeamsAppDetails details, FileInfo file, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var errors = details.Errors();
        foreach (var problem in errors)
            await error.WriteLineAsync(problem);
        if (errors.Count > 0)
            return WrongUsage;
        try
        {
            using var package = new MemoryStream();
            TeamsPackage.Write(package, details);
            await File.WriteAllBytesAsync(file.FullName, package.ToArray(), cancellationToken);
            await output.WriteLineAsync($"Written: {file.FullName}. Upload it in the Teams admin centre, or under Apps > Manage your apps.");
            return Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The package cannot be written: {fault.Message}");
            return Failed;
        }
    }
}
