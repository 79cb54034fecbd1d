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
            return await run(letter => Print(letter, output, error), cancellationToken);

        var report = await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Ingesting", maxValue: files);
                return await run(_ => task.Increment(1), cancellationToken);
            });

        // Lines written while the bar is drawn would tear it.
        foreach (var letter in report.Letters.Where(letter => letter.Outcome == LetterOutcome.Refused || letter.Remarks.Count > 0))
            Print(letter, output, error);

        return report;
    }

    private static bool IsTerminal(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true };

    private static void Print(LetterReport letter, TextWriter output, TextWriter error)
    {
        var writer = letter.Outcome == LetterOutcome.Refused ? error : output;
        writer.WriteLine(Printable.Of(letter.ToString()));
        foreach (var remark in letter.Remarks)
            output.WriteLine($"  remark: {Printable.Of(remark)}");
    }
}
