using System.CommandLine;
using System.Globalization;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>list [--versions] [--gaps]</c></summary>
internal static class ListCommand
{
    public static Command Create(Option<string> data)
    {
        var versions = new Option<bool>("--versions") { Description = "Print under each letter its earlier versions: version, date of change and id." };
        var gaps = new Option<bool>("--gaps") { Description = "Print per dossier which numbers are stored and which are not; not every paper of a dossier is a letter." };
        var command = new Command("list", "Prints the stored letters, newest first: number, date, papers and title, parted by tabs.") { versions, gaps };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            var directory = parsed.GetValue(data)!;
            return StoreFaults.GuardAsync(
                console.Error,
                token => RunAsync(directory, snapshot => parsed.GetValue(gaps)
                    ? PrintGapsAsync(snapshot, console)
                    : PrintAsync(snapshot, parsed.GetValue(versions) ? new LetterArchive(directory) : null, console, token), console, token),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string data, Func<StoreSnapshot, Task> print, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var setup = StoreSetup.Of(data, console.Error);
        using var source = setup.Stores.Read();
        using var snapshot = await source.AcquireAsync(cancellationToken);
        if (snapshot is null || snapshot.Letters.Count == 0)
            console.Error.WriteLine("There are no letters yet.");
        else
            await print(snapshot);

        return ExitCodes.Done;
    }

    private static async Task PrintAsync(StoreSnapshot snapshot, LetterArchive? archive, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        foreach (var letter in snapshot.Letters)
        {
            console.Output.WriteLine(Line(letter));
            if (archive is null || await snapshot.FindLetterAsync(letter.DocumentNumber, cancellationToken) is not { } newest)
                continue;

            foreach (var earlier in archive.Versions(newest))
                console.Output.WriteLine(EarlierLine(earlier));
        }
    }

    private static Task PrintGapsAsync(StoreSnapshot snapshot, InvocationConfiguration console)
    {
        foreach (var dossier in DossierCoverage.Of(snapshot.Letters))
        {
            var missing = string.Join(", ", dossier.Gaps(1).Select(gap => gap.First == gap.Last ? $"{gap.First}" : $"{gap.First}-{gap.Last}"));
            console.Output.WriteLine(string.Join(
                '\t',
                dossier.Dossier,
                Printable.Of(dossier.Title),
                $"{dossier.Numbers.Count} of {dossier.Highest}",
                missing.Length == 0 ? "none missing" : $"not stored: {missing}"));
        }

        return Task.CompletedTask;
    }

    private static string EarlierLine(LetterVersion earlier) => string.Join(
        '\t',
        "  earlier",
        Printable.Of(earlier.Letter.Head.Version ?? ""),
        earlier.Letter.Head.Updated?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
        earlier.Id);

    private static string Line(LetterHead letter) => string.Join(
        '\t',
        letter.DocumentNumber,
        letter.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Join("; ", letter.Papers.Select(paper => paper.Display)),
        Printable.Of(letter.Title));
}
