using System.CommandLine;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>remove &lt;letter&gt;</c></summary>
internal static class RemoveCommand
{
    public static Command Create(Option<string> data)
    {
        var letter = new Argument<string>("letter") { Description = "The document number, such as 2024D44861." };
        var command = new Command("remove", "Removes a letter.") { letter };
        command.SetAction((parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            return StoreFaults.GuardAsync(console.Error, token => RunAsync(parsed.GetValue(letter)!, parsed.GetValue(data)!, console, token), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string letter, string data, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        // Opening the store for writing would make one where there is none.
        await using var setup = StoreSetup.Of(data, console.Error);
        using (var source = setup.Stores.Read())
        {
            using var snapshot = await source.AcquireAsync(cancellationToken);
            if (snapshot is null)
                return NotThere(letter, console);
        }

        var opening = await setup.Stores.OpenAsync(cancellationToken);
        if (opening.Store is null)
        {
            console.Error.WriteLine(opening.Problem);
            return ExitCodes.StoreFault;
        }

        await using var store = opening.Store;
        if (!await store.RemoveAsync(letter, cancellationToken))
            return NotThere(letter, console);

        await store.CommitAsync(cancellationToken);
        new LetterArchive(data).Forget(letter);
        console.Output.WriteLine($"Removed {Printable.Of(letter)}.");
        return ExitCodes.Done;
    }

    private static int NotThere(string letter, InvocationConfiguration console)
    {
        console.Error.WriteLine($"There is no letter {Printable.Of(letter)}.");
        return ExitCodes.NothingDone;
    }
}
