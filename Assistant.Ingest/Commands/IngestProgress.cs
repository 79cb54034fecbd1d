using Spectre.Console;

namespace Assistant.Ingest.Commands;

/// <summary>Shows an ingest as it goes: a bar on a terminal, otherwise a line per letter.</summary>
internal static class IngestProgress
{
    public static async Task<IngestReport> ShowAsync(
        TextWriter output,
        TextWriter error,
        int files,
        Func<Action<LetterReport>, CancellationToken, Task<IngestReport>> run,
        CancellationToken cancellationToken)
    {
        if (!IsTerminal(output))
            return await run(letter => Print(letter, files, output, error), cancellationToken);

        return await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Ingesting", maxValue: files);
                return await run(_ => task.Increment(1), cancellationToken);
            });
    }

    public static bool IsTerminal(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true };

    private static void Print(LetterReport letter, int files, TextWriter output, TextWriter error)
    {
        if (letter.Outcome == LetterOutcome.Unchanged && files > IngestTable.LongRun)
            return;

        var writer = letter.Outcome == LetterOutcome.Refused ? error : output;
        writer.WriteLine(Printable.Of(letter.ToString()));
        foreach (var remark in letter.Remarks)
            output.WriteLine($"  remark: {Printable.Of(remark)}");
    }
}
