using System.CommandLine;
using System.Text;
using Assistant.Bot.Persistence;

namespace Assistant.Bot.Feedback;

/// <summary>The bot's one command beside serving: feedback export [--out file].</summary>
internal static class FeedbackCommand
{
    private const string Name = "feedback";
    private const int Done = 0;
    private const int Failed = 3;

    public static bool IsAsked(string[] args) => args is [Name, ..];

    /// <returns>0 when done, 1 for wrong usage, 3 when the feedback cannot be read or the file not be written.</returns>
    public static Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var file = new Option<FileInfo?>("--out") { Description = "The file to write; without it the lines go to the standard output." };
        var export = new Command("export", "Writes every rating with its question, answer, passages and letter versions as CSV.") { file };
        export.SetAction((parsed, cancellationToken) =>
            ExportAsync(services.GetRequiredService<FeedbackStore>(), parsed.GetValue(file), output, error, cancellationToken));
        var root = new RootCommand("What people think of the answers.") { new Command(Name, "What people think of the answers.") { export } };
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
    }

    private static async Task<int> ExportAsync(
        FeedbackStore store, FileInfo? file, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var rated = await store.ReadAsync(cancellationToken);
            if (file is null)
            {
                await FeedbackCsv.WriteAsync(output, rated, cancellationToken);
                return Done;
            }

            // Spreadsheets take a file without the mark for one of another encoding.
            await using (var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
                await FeedbackCsv.WriteAsync(writer, rated, cancellationToken);
            await error.WriteLineAsync($"{rated.Count} ratings written to {file.FullName}.");
            return Done;
        }
        catch (Exception fault) when (SqliteFile.IsFault(fault))
        {
            await error.WriteLineAsync($"The feedback cannot be exported: {fault.Message}");
            return Failed;
        }
    }
}
