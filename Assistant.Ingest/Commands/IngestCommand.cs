using System.CommandLine;
using Assistant.Ingest.Sources;

namespace Assistant.Ingest.Commands;

/// <summary><c>ingest &lt;files or folders&gt; [--prune]</c></summary>
internal static class IngestCommand
{
    public static Command Create(Option<string> data)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, or folders whose letters (.docx, .pdf, .html, .xml, .txt) are taken, subfolders included.",
            HelpName = "files or folders",
            Arity = ArgumentArity.OneOrMore,
        };
        var prune = new Option<bool>("--prune") { Description = "Withdraw the letters whose files are no longer in the folders." };
        var command = new Command("ingest", "Stores letters; a letter that is stored already is replaced, an unchanged file is not read again.") { paths, prune };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(prune), parsed.GetValue(data)!, console, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool prune, string data, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var found = LetterFiles.Find(paths);
        foreach (var problem in found.Problems)
            console.Error.WriteLine(Printable.Of(problem));

        if (found.Files.Count == 0)
        {
            console.Error.WriteLine("There is nothing to ingest.");
            return ExitCodes.NothingDone;
        }

        var (opened, problemOpening) = await IngestSession.OpenAsync(data, TimeProvider.System, cancellationToken);
        if (opened is null)
        {
            console.Error.WriteLine(problemOpening);
            return ExitCodes.StoreFault;
        }

        await using var session = opened;
        var report = await IngestProgress.ShowAsync(
            console.Output,
            console.Error,
            found.Files.Count,
            (reported, token) => session.Run.RunAsync(found.Files, reported, token),
            cancellationToken);

        // A folder that cannot be read is not an empty one.
        if (!report.Stopped && found.Problems.Count == 0)
            report = report with { Letters = [.. report.Letters, .. await PruneAsync(session, paths, prune, console)] };

        IngestTable.Show(report, console.Output);
        if (report.Stopped)
            return ExitCodes.Stopped;

        return report.Refused > 0 || found.Problems.Count > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }

    private static async Task<IReadOnlyList<LetterReport>> PruneAsync(IngestSession session, string[] paths, bool prune, InvocationConfiguration console)
    {
        var vanished = Pruning.Vanished(session.Ledger, paths.Where(Directory.Exists));
        if (vanished.Count == 0)
            return [];

        if (!prune)
        {
            console.Output.WriteLine($"{vanished.Count} stored letters are no longer in the folder; --prune withdraws them.");
            return [];
        }

        var withdrawn = await session.Run.WithdrawAsync(vanished.Select(entry => entry.Number).Distinct(), CancellationToken.None);
        foreach (var entry in vanished)
            session.Ledger.Forget(entry.Path);

        session.Ledger.Save();
        foreach (var letter in withdrawn)
            console.Output.WriteLine(Printable.Of(letter.ToString()));

        return withdrawn;
    }
}
