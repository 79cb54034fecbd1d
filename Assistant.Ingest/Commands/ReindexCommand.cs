using System.CommandLine;
using System.Runtime.CompilerServices;
using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Embedding;
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
        await using var setup = StoreSetup.Of(data, console.Error);
        using (var source = setup.Stores.ReadLetters())
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
            using var source = setup.Stores.ReadLetters();
            using var snapshot = (await source.AcquireAsync(cancellationToken))!;
            await FillAsync(store, snapshot, cancellationToken);
            await store.CommitAsync(cancellationToken);
            setup.Stores.Embedder?.ForgetUnused();
            console.Output.WriteLine($"{snapshot.Letters.Count} letters stored anew. Clearing away the old ones once nobody reads them.");
        }

        return ExitCodes.Done;
    }

    private static async Task FillAsync(LetterStore store, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        await foreach (var group in LetterGroups.Of(SplitAsync(snapshot, cancellationToken), store.PassagesAtOnce, cancellationToken))
        {
            await store.PrepareAsync(group.Select(split => (split.Letter!, split.Passages)), cancellationToken);
            foreach (var split in group)
                await ReplaceAsync(store, split, cancellationToken);
        }
    }

    private static async IAsyncEnumerable<PreparedLetter> SplitAsync(StoreSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var head in snapshot.Letters)
        {
            var letter = await snapshot.FindLetterAsync(head.DocumentNumber, cancellationToken)
                ?? throw new InvalidDataException($"The stored letter {head.DocumentNumber} has lost its text. Nothing was changed.");
            yield return new PreparedLetter { File = head.DocumentNumber, Letter = letter, Passages = PassageSplitter.Split(letter) };
        }
    }

    // No letter may be left out, so one that the service does not take stops it all.
    private static async Task ReplaceAsync(LetterStore store, PreparedLetter split, CancellationToken cancellationToken)
    {
        try
        {
            await store.ReplaceAsync(split.Letter!, split.Passages, cancellationToken);
        }
        catch (EmbeddingFault fault) when (fault.IsOfTexts)
        {
            throw new EmbeddingFault($"Of the letter {split.File}: {fault.Message}", fault);
        }
    }
}
