using System.CommandLine;
using System.Globalization;
using Assistant.Ingest.Sources.TweedeKamer;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>fetch --dossier 28638 [--kinds letters,motions] [--since date] [--dry-run] [--out folder] [--prune]</c></summary>
internal static class FetchCommand
{
    public static Command Create(Option<string> data)
    {
        var dossier = Dossier();
        var kinds = Kinds();
        var since = new Option<DateOnly?>("--since") { Description = "Leave documents before this date alone.", HelpName = "yyyy-MM-dd" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be fetched and withdrawn, and change nothing." };
        var output = new Option<string?>("--out") { Description = "Where the originals are kept, each with its record beside it; default the folder originals in the data directory.", HelpName = "folder" };
        var prune = new Option<bool>("--prune") { Description = "Withdraw what the House no longer lists in the dossier." };
        var address = new Option<Uri>("--address") { Description = "The OData service.", HelpName = "url", DefaultValueFactory = _ => FeedOptions.OfficialAddress };
        var wait = new Option<TimeSpan>("--wait") { Description = "The pause before each call.", HelpName = "hh:mm:ss", DefaultValueFactory = _ => new FeedOptions().WaitBetweenCalls };
        var command = new Command("fetch", "Downloads the letters of a dossier from the open data of the Tweede Kamer and stores them; run again, only what changed.")
        {
            dossier, kinds, since, dryRun, output, prune, address, wait,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            var directory = parsed.GetValue(data)!;
            var session = new FetchSession(
                new FetchScope(DossierNumber.Parse(parsed.GetValue(dossier)!)!, Split(parsed.GetValue(kinds)!), parsed.GetValue(since)),
                directory,
                parsed.GetValue(output) ?? Path.Combine(IndexLocation.Resolve(directory), "originals"),
                new FeedOptions { Address = parsed.GetValue(address)!, WaitBetweenCalls = parsed.GetValue(wait) },
                console);
            return StoreFaults.GuardAsync(
                console.Error,
                token => session.RunAsync(parsed.GetValue(prune), parsed.GetValue(dryRun), token),
                cancellationToken);
        });
        return command;
    }

    private static Option<string> Dossier()
    {
        var dossier = new Option<string>("--dossier") { Description = "The dossier, such as 28638 or 36600-VI.", HelpName = "number", Required = true };
        dossier.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && DossierNumber.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is no dossier number, such as 28638 or 36600-VI.");
        });
        return dossier;
    }

    private static Option<string> Kinds()
    {
        var kinds = new Option<string>("--kinds")
        {
            Description = $"What to fetch, parted by commas: {string.Join(", ", DocumentKinds.All)}.",
            HelpName = "kinds",
            DefaultValueFactory = _ => DocumentKinds.Letters,
        };
        kinds.Validators.Add(result =>
        {
            var wrong = result.Tokens.SelectMany(token => Split(token.Value)).Where(kind => !DocumentKinds.All.Contains(kind)).ToList();
            if (wrong.Count > 0)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{string.Join(", ", wrong)}' cannot be fetched; choose from {string.Join(", ", DocumentKinds.All)}."));
            else if (result.Tokens.Count > 0 && result.Tokens.SelectMany(token => Split(token.Value)).All(kind => kind == DocumentKinds.Attachments))
                result.AddError("Attachments are fetched with what they hang on: name another kind too.");
        });
        return kinds;
    }

    private static string[] Split(string kinds) =>
        [.. kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
