using System.CommandLine;
using Assistant.Ingest.Sources;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>ingest &lt;files or folders&gt;</c></summary>
internal static class IngestCommand
{
    public static Command Create(Option<string> data)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, or folders whose .txt files are taken, subfolders included.",
            HelpName = "files or folders",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("ingest", "Stores letters; a letter that is stored already is replaced.") { paths };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(data)!, console, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string data, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var found = LetterFiles.Find(paths);
        foreach (var problem in found.Problems)
            console.Error.WriteLine(Printable.Of(problem));

        if (found.Files.Count == 0)
        {
            console.Error.WriteLine("There is nothing to ingest.");
            return ExitCodes.NothingDone;
        }

        await using var setup = StoreSetup.Of(data);
        var opening = await setup.Stores.OpenAsync(cancellationToken);
        if (opening.Store is null)
        {
            console.Error.WriteLine(opening.Problem);
            return ExitCodes.StoreFault;
        }

        await using var store = opening.Store;
        var run = new IngestRun(store);
        var report = await IngestProgress.ShowAsync(
            console.Output,
            console.Error,
            found.Files.Count,
            (reported, token) => run.RunAsync(found.Files, reported, token),
            cancellationToken);
        console.Output.WriteLine(report.Summary);
        if (report.Stopped)
            return ExitCodes.Stopped;

        return report.Refused > 0 || found.Problems.Count > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }
}
