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
            return StoreFaults.GuardAsync(console.Error, token => RunAsync(parsed.GetValue(data)!, console, token), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string data, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var setup = StoreSetup.Of(data);
        using var source = setup.Stores.Read();
        using var snapshot = await source.AcquireAsync(cancellationToken);
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
