using System.CommandLine;
using System.Globalization;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>list</c></summary>
internal static class ListCommand
{
    public static Command Create(Option<string> data)
    {
        var command = new Command("list", "Prints the stored letters, newest first: number, date, papers and title, parted by tabs.");
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(console.Error, _ => Task.FromResult(Run(parsed.GetValue(data)!, console)), cancellationToken);
        });
        return command;
    }

    private static int Run(string data, InvocationConfiguration console)
    {
        using var source = new SnapshotSource(data, TimeProvider.System);
        using var snapshot = source.Acquire();
        if (snapshot is null || snapshot.Letters.Count == 0)
            console.Error.WriteLine("There are no letters yet.");

        foreach (var letter in snapshot?.Letters ?? [])
            console.Output.WriteLine(Line(letter));

        return ExitCodes.Done;
    }

    private static string Line(LetterHead letter) => string.Join(
        '\t',
        letter.DocumentNumber,
        letter.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Join("; ", letter.Papers.Select(paper => paper.Display)),
        Printable.Of(letter.Title));
}
