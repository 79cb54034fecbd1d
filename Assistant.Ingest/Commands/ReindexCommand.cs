using System.CommandLine;
using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest.Commands;

/// <summary><c>reindex</c></summary>
internal static class ReindexCommand
{
    public static Command Create(Option<string> data)
    {
        var command = new Command("reindex", "Splits and stores all letters anew; readers see the old ones until the last is stored, then all new ones at once.");
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
        using (var source = setup.Stores.Read())
        {
            using var before = await source.AcquireAsync(cancellationToken);
            if (before is null || before.Letters.Count == 0)
            {
                console.Error.WriteLine("There are no letters yet.");
                return ExitCodes.NothingDone;
            }
        }

        var opening = await setup.Stores.RebuildAsync(cancellationToken);
        if (opening.Store is not { } store)
        {
            console.Error.WriteLine(opening.Problem);
            return ExitCodes.StoreFault;
        }

        await using (store)
        {
            // Only now nobody else writes: these are the letters to keep.
            using var source = setup.Stores.Read();
            using var snapshot = (await source.AcquireAsync(cancellationToken))!;
            await FillAsync(store, snapshot, cancellationToken);
            await store.CommitAsync(cancellationToken);
            console.Output.WriteLine($"{snapshot.Letters.Count} letters stored anew. Clearing away the old ones once nobody reads them.");
        }

        return ExitCodes.Done;
    }

    private static async Task FillAsync(LetterStore store, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var head in snapshot.Letters)
        {
            var letter = await snapshot.FindLetterAsync(head.DocumentNumber, cancellationToken)
                ?? throw new InvalidDataException($"The stored letter {head.DocumentNumber} has lost its text. Nothing was changed.");
            await store.ReplaceAsync(letter, PassageSplitter.Split(letter), cancellationToken);
        }
    }
}
