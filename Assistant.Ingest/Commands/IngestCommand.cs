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
                () => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(data)!, console.Output, console.Error, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string data, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var found = LetterFiles.Find(paths);
        foreach (var problem in found.Problems)
            error.WriteLine(Printable.Of(problem));

        if (found.Files.Count == 0)
        {
            error.WriteLine("There is nothing to ingest.");
            return ExitCodes.NothingDone;
        }

        var opening = EmbeddedStore.Open(data);
        if (opening.Store is null)
        {
            error.WriteLine(opening.Problem);
            return ExitCodes.StoreFault;
        }

        using var store = opening.Store;
        var run = new IngestRun(store);
        var report = await IngestProgress.ShowAsync(
            output, error, found.Files.Count, reported => run.RunAsync(found.Files, reported, cancellationToken));
        output.WriteLine(report.Summary);
        if (report.Stopped)
            return ExitCodes.Stopped;

        return report.Refused > 0 || found.Problems.Count > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }
}
