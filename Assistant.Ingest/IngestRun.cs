using Assistant.Ingest.Parsing;
using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest;

/// <summary>Reads, splits and stores letters, in that order.</summary>
internal sealed class IngestRun(LetterStore store)
{
    // A run that breaks off, however long it was, has lost no more than these.
    private const int LettersPerCommit = 500;

    /// <param name="files">The files, in the order to read them.</param>
    /// <param name="reported">Called after each file.</param>
    /// <param name="cancellationToken">Stops between files; what was finished before is stored.</param>
    /// <exception cref="IOException">The store failed; what it committed before stays.</exception>
    public async Task<IngestReport> RunAsync(IReadOnlyList<string> files, Action<LetterReport> reported, CancellationToken cancellationToken)
    {
        var letters = new List<LetterReport>(files.Count);
        foreach (var file in files)
        {
            if (await ReadAsync(file, cancellationToken) is not { } result)
                break;

            var report = result.IsLetter
                ? await StoreAsync(file, result)
                : new LetterReport { File = file, Outcome = LetterOutcome.Refused, Refusal = result.Refusal };
            letters.Add(report);
            reported(report);
            if (letters.Count % LettersPerCommit == 0)
                await store.CommitAsync(CancellationToken.None);
        }

        await store.CommitAsync(CancellationToken.None);
        return new IngestReport(letters, letters.Count < files.Count);
    }

    /// <returns>Null when the run is to stop.</returns>
    private static async Task<ReadResult?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return cancellationToken.IsCancellationRequested ? null : await LetterReader.ReadFileAsync(file, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception fault)
        {
            // One letter that trips the reader must not keep the others out.
            return ReadResult.Refused($"the reader failed on it ({fault.GetType().Name}: {fault.Message})");
        }
    }

    // A letter that was read is stored, and what is stored is committed, also when the run is to stop.
    private async Task<LetterReport> StoreAsync(string file, ReadResult result)
    {
        var letter = result.Letter!;
        var passages = PassageSplitter.Split(letter);
        var outcome = await store.ReplaceAsync(letter, passages, CancellationToken.None) switch
        {
            ReplaceOutcome.Added => LetterOutcome.Added,
            ReplaceOutcome.Changed => LetterOutcome.Changed,
            _ => LetterOutcome.Unchanged,
        };
        return new LetterReport
        {
            File = file,
            Outcome = outcome,
            Number = letter.Head.DocumentNumber,
            Passages = passages.Count,
            Remarks = letter.Remarks,
        };
    }
}
