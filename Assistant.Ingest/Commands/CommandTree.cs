using System.CommandLine;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary>All commands; one line each.</summary>
internal static class CommandTree
{
    /// <summary>After Ctrl+C the letters that are finished are still written.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var parsed = Root().Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToFinish,
        };
        var code = await parsed.InvokeAsync(configuration, cancellationToken);
        return parsed.Errors.Count > 0 ? ExitCodes.NothingDone : code;
    }

    private static RootCommand Root()
    {
        var data = new Option<string>("--data")
        {
            Description = "The data directory that holds the stored letters; the bot's setting Assistant__DataDirectory counts here too.",
            HelpName = "dir",
            Recursive = true,
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Assistant__DataDirectory") ?? IndexLocation.DefaultDataDirectory,
        };
        return new RootCommand($"Stores government letters for the assistant and searches them.{Environment.NewLine}{ExitCodes.Description}")
        {
            data,
            FetchCommand.Create(data),
            IngestCommand.Create(data),
            SearchCommand.Create(data),
            ListCommand.Create(data),
            RemoveCommand.Create(data),
            ReindexCommand.Create(data),
            EvalCommand.Create(data),
        };
    }
}
