using Spectre.Console;

namespace Assistant.Ingest.Commands;

/// <summary>The end of an ingest: a table on a terminal, where the lines were not printed, and the counts.</summary>
internal static class IngestTable
{
    /// <summary>Of more letters than this only those are shown that something happened to.</summary>
    public const int LongRun = 50;

    private const int MostRows = 500;

    public static void Show(IngestReport report, TextWriter output)
    {
        if (IngestProgress.IsTerminal(output))
            AnsiConsole.Write(Table(report.Letters));

        output.WriteLine(report.Summary);
    }

    private static Table Table(IReadOnlyList<LetterReport> letters)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Letter", "Outcome", "File");
        var shown = letters.Where(letter => letters.Count <= LongRun || letter.Outcome != LetterOutcome.Unchanged).ToList();
        foreach (var letter in shown.Take(MostRows))
            table.AddRow(new Text(Printable.Of(letter.Number ?? "")), new Text(Word(letter.Outcome)), new Text(Printable.Of(Detail(letter))));

        if (shown.Count > MostRows)
            table.AddRow("…", "", $"and {shown.Count - MostRows} more");

        return table;
    }

    private static string Word(LetterOutcome outcome) => outcome switch
    {
        LetterOutcome.Added => "new",
        LetterOutcome.Changed => "changed",
        LetterOutcome.Unchanged => "unchanged",
        LetterOutcome.Withdrawn => "withdrawn",
        _ => "refused",
    };

    private static string Detail(LetterReport letter) =>
        string.Join("; ", [Path.GetFileName(letter.File), .. letter.Refusal is null ? Array.Empty<string>() : [letter.Refusal], .. letter.Remarks]);
}
