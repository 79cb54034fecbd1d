using System.CommandLine;
using Assistant.Ingest.Sources.TweedeKamer;

namespace Assistant.Ingest.Commands;

/// <summary>One fetch from beginning to end: bring the originals in step with the House, then the store with the originals.</summary>
internal sealed class FetchSession(FetchScope scope, string data, string folder, FeedOptions options, InvocationConfiguration console)
{
    public async Task<int> RunAsync(bool prune, bool dryRun, CancellationToken cancellationToken)
    {
        var problems = options.Problems().ToList();
        foreach (var problem in problems)
            console.Error.WriteLine(Printable.Of(problem));

        if (problems.Count > 0)
            return ExitCodes.NothingDone;

        using var originals = Originals.Open(folder, readOnly: dryRun);
        var notes = new FetchNotes(folder, TimeProvider.System);
        FetchReport fetched;
        try
        {
            using var client = new FeedClient(options, TimeProvider.System);
            fetched = await new FetchRun(client, originals, notes, options, TimeProvider.System).RunAsync(scope, prune, dryRun, Print, cancellationToken);
        }
        catch (FeedFault fault)
        {
            console.Error.WriteLine($"{Printable.Of(options.Address.ToString())}: {Printable.Of(fault.Message)}");
            return ExitCodes.SourceFault;
        }

        console.Output.WriteLine(Summary(fetched, dryRun));
        if (fetched.Problem is not null)
            console.Error.WriteLine(Printable.Of($"Not finished: {fetched.Problem}. Run this again to go on."));

        if (cancellationToken.IsCancellationRequested)
            return ExitCodes.Stopped;

        var stored = dryRun ? ExitCodes.Done : await StoreAsync(originals, notes, cancellationToken);
        return Code(fetched, stored);
    }

    private async Task<int> StoreAsync(Originals originals, FetchNotes notes, CancellationToken cancellationToken)
    {
        var files = originals.All.Where(original => !notes.Withdrawing.ContainsKey(original.Document.Id)).Select(original => original.Path).ToList();
        if (files.Count == 0 && notes.Withdrawing.Count == 0)
            return ExitCodes.Done;

        var (opened, problem) = await IngestSession.OpenAsync(data, TimeProvider.System, cancellationToken);
        if (opened is null)
        {
            console.Error.WriteLine($"{problem} What was downloaded is kept in {Printable.Of(folder)}.");
            return ExitCodes.StoreFault;
        }

        await using var session = opened;
        var withdrawn = await WithdrawAsync(session, originals, notes);
        var report = await IngestProgress.ShowAsync(
            console.Output,
            console.Error,
            files.Count,
            (reported, token) => session.Run.RunAsync(files, reported, token),
            cancellationToken);
        report = report with { Letters = [.. report.Letters, .. withdrawn] };
        IngestTable.Show(report, console.Output);
        return report.Stopped ? ExitCodes.Stopped : report.Refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }

    // The note is struck off last: a run that breaks off in between does all of it again.
    private static async Task<IReadOnlyList<LetterReport>> WithdrawAsync(IngestSession session, Originals originals, FetchNotes notes)
    {
        var withdrawing = notes.Withdrawing.ToList();
        var withdrawn = await session.Run.WithdrawAsync(withdrawing.Select(document => document.Value), CancellationToken.None);
        foreach (var (document, _) in withdrawing)
        {
            foreach (var path in originals.Remove(document))
                session.Ledger.Forget(Path.GetFullPath(path));

            session.Ledger.Save();
            notes.Withdrawn(document);
        }

        return withdrawn;
    }

    private void Print(FetchedDocument document)
    {
        if (document.Outcome == FetchOutcome.Unchanged)
            return;

        var words = document.Outcome switch
        {
            FetchOutcome.New => "new",
            FetchOutcome.Changed => "changed",
            FetchOutcome.Withdrawn => "to be withdrawn",
            _ => $"refused: {document.Refusal}",
        };
        (document.Outcome == FetchOutcome.Refused ? console.Error : console.Output).WriteLine(
            Printable.Of(document.Title.Length == 0 ? $"{document.Name}: {words}" : $"{document.Name}: {words}: {document.Title}"));
    }

    private static string Summary(FetchReport fetched, bool dryRun) =>
        $"{(dryRun ? "Would fetch" : "Fetched")}: {fetched.Count(FetchOutcome.New)} new, {fetched.Count(FetchOutcome.Changed)} changed, "
        + $"{fetched.Count(FetchOutcome.Unchanged)} unchanged, {fetched.Count(FetchOutcome.Withdrawn)} withdrawn, {fetched.Count(FetchOutcome.Refused)} refused";

    private static int Code(FetchReport fetched, int stored)
    {
        if (stored is ExitCodes.StoreFault or ExitCodes.Stopped)
            return stored;

        if (fetched.Problem is not null)
            return fetched.Documents.Count == 0 ? ExitCodes.NothingDone : ExitCodes.SourceFault;

        return fetched.Count(FetchOutcome.Refused) > 0 ? ExitCodes.SomeRefused : stored;
    }
}
