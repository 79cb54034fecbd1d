using Assistant.Ingest.Sources.TweedeKamer;
using Assistant.Retrieval.Embedding;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Ingest;

/// <summary>Reads, splits and stores letters: read, parse and split on all cores, store in order.</summary>
internal sealed class IngestRun(LetterStore store, SnapshotSource stored, LetterArchive archive, SourceLedger ledger)
{
    // A run that breaks off, however long it was, has lost no more than these.
    private const int LettersPerCommit = 500;

    private readonly Dictionary<string, Letter> uncommitted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> filesOfNewest = new(StringComparer.Ordinal);
    private readonly List<PreparedLetter> earlierFiles = [];

    /// <param name="files">The files, in the order to read them. Of two with the same letter the later one counts.</param>
    /// <param name="reported">Called after each file.</param>
    /// <param name="cancellationToken">Stops between files; what was begun before is stored.</param>
    /// <exception cref="IOException">The store failed; what it committed before stays.</exception>
    public async Task<IngestReport> RunAsync(IReadOnlyList<string> files, Action<LetterReport> reported, CancellationToken cancellationToken)
    {
        var letters = new List<LetterReport>(files.Count);
        var preparation = new LetterPreparation(ledger, new Dictionary<string, string>(store.StoredHashes));
        var pipeline = LetterPipeline.RunAsync(files, file => preparation.Prepare(file), cancellationToken);
        await foreach (var group in LetterGroups.Of(pipeline, store.PassagesAtOnce, CancellationToken.None))
        {
            await store.PrepareAsync(group.Where(prepared => prepared.Letter is not null).Select(prepared => (prepared.Letter!, prepared.Passages)), CancellationToken.None);
            foreach (var prepared in group)
            {
                if (await TakeAsync(prepared) is { } report)
                    Add(report);
            }
        }

        var stopped = letters.Count + earlierFiles.Count < files.Count;
        foreach (var earlier in earlierFiles)
            Add(await DecideAsync(earlier, preparation, stopped));

        await CommitAsync();
        return new IngestReport(letters, stopped);

        void Add(LetterReport report)
        {
            letters.Add(report);
            reported(report);
        }
    }

    /// <param name="numbers">The letters to withdraw.</param>
    /// <param name="cancellationToken">Stops between letters; those that were withdrawn before stay so.</param>
    /// <returns>The numbers of those that were there.</returns>
    public async Task<IReadOnlyList<LetterReport>> WithdrawAsync(IEnumerable<string> numbers, CancellationToken cancellationToken)
    {
        var withdrawn = new List<LetterReport>();
        var taken = new List<string>();
        foreach (var number in numbers.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            taken.Add(number);
            if (await store.RemoveAsync(number, CancellationToken.None))
                withdrawn.Add(new LetterReport { File = number, Outcome = LetterOutcome.Withdrawn, Number = number });
        }

        await store.CommitAsync(CancellationToken.None);

        // Not before: a letter that stays because the store failed keeps its earlier versions.
        taken.ForEach(archive.Forget);
        return withdrawn;
    }

    /// <returns>Null when it can only be decided after the last file.</returns>
    private async Task<LetterReport?> TakeAsync(PreparedLetter prepared)
    {
        if (prepared.Known is { } known)
        {
            // The store holds another version of this letter: a later file gave it, or this one is back from before.
            if (store.StoredHashes.GetValueOrDefault(known.Number) != known.ContentHash)
            {
                earlierFiles.Add(prepared);
                return null;
            }

            Note(prepared.File, known.SourceHash, known.Number, known.ContentHash);
            return Unchanged(prepared.File, known.Number);
        }

        if (prepared.Letter is null)
            return Refused(prepared.File, prepared.Refusal);

        try
        {
            return await StoreAsync(prepared, prepared.Letter);
        }
        catch (EmbeddingFault fault) when (fault.IsOfTexts)
        {
            // What the service does not take of one letter must not keep the others out.
            return Refused(prepared.File, fault.Message);
        }
    }

    private async Task<LetterReport> DecideAsync(PreparedLetter prepared, LetterPreparation preparation, bool stopped)
    {
        var known = prepared.Known!;
        if (stopped || filesOfNewest.ContainsKey(known.Number))
            return Unchanged(prepared.File, known.Number);

        return (await TakeAsync(preparation.Prepare(prepared.File, always: true)))!;
    }

    // A letter that was read is stored, and what is stored is committed, also when the run is to stop.
    private async Task<LetterReport> StoreAsync(PreparedLetter prepared, Letter letter)
    {
        var number = letter.Head.DocumentNumber;
        await KeepEarlierAsync(letter);
        var outcome = await store.ReplaceAsync(letter, prepared.Passages, CancellationToken.None) switch
        {
            ReplaceOutcome.Added => LetterOutcome.Added,
            ReplaceOutcome.Changed => LetterOutcome.Changed,
            _ => LetterOutcome.Unchanged,
        };
        if (outcome != LetterOutcome.Unchanged)
            uncommitted[number] = letter;

        var other = filesOfNewest.GetValueOrDefault(number);
        Note(prepared.File, letter.SourceHash!, number, letter.ContentHash);
        if (uncommitted.Count >= LettersPerCommit)
            await CommitAsync();

        return new LetterReport
        {
            File = prepared.File,
            Outcome = outcome,
            Number = number,
            Passages = prepared.Passages.Count,
            Remarks = other is null || Originals.AreOfOneDocument(other, prepared.File)
                ? letter.Remarks
                : [.. letter.Remarks, $"it takes the place of {Path.GetFileName(other)}, which holds the same letter"],
        };
    }

    private async Task KeepEarlierAsync(Letter letter)
    {
        var number = letter.Head.DocumentNumber;
        if (!store.StoredHashes.TryGetValue(number, out var hash) || hash == letter.ContentHash)
            return;

        if (!uncommitted.TryGetValue(number, out var before))
        {
            using var snapshot = await stored.AcquireAsync(CancellationToken.None);
            before = snapshot is null ? null : await snapshot.FindLetterAsync(number, CancellationToken.None);
        }

        // The same words, or another reading of the same file, are no other version.
        if (before is not null && before.Text != letter.Text && before.SourceHash != letter.SourceHash)
            archive.Keep(before);
    }

    private void Note(string file, string sourceHash, string number, string contentHash)
    {
        filesOfNewest[number] = file;
        ledger.Note(new LedgerEntry(Path.GetFullPath(file), sourceHash, number, contentHash));
    }

    private async Task CommitAsync()
    {
        await store.CommitAsync(CancellationToken.None);
        uncommitted.Clear();
        ledger.Save();
    }

    private static LetterReport Refused(string file, string? why) => new() { File = file, Outcome = LetterOutcome.Refused, Refusal = why };

    private static LetterReport Unchanged(string file, string number) => new() { File = file, Outcome = LetterOutcome.Unchanged, Number = number };
}
