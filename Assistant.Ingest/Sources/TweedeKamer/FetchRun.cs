using System.Net;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>Brings a folder of originals in step with the House: lists, downloads what is new or changed, notes what is gone.</summary>
internal sealed class FetchRun(FeedClient client, Originals originals, FetchNotes notes, FeedOptions options, TimeProvider clock)
{
    private const int FaultsInARow = 3;
    private const int TriesADay = 3;

    /// <param name="scope">What to fetch.</param>
    /// <param name="prune">Withdraw what the House no longer lists.</param>
    /// <param name="dryRun">Change nothing.</param>
    /// <param name="reported">Called after each document.</param>
    /// <param name="cancellationToken">Stops between documents; what was downloaded stays.</param>
    /// <exception cref="FeedFault">The service cannot be asked what there is.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public async Task<FetchReport> RunAsync(FetchScope scope, bool prune, bool dryRun, Action<FetchedDocument> reported, CancellationToken cancellationToken)
    {
        var listing = await new FetchListing(client, originals, notes, options, clock).ListAsync(scope, prune, cancellationToken);
        if (listing is null)
            return new FetchReport([], $"the House knows no dossier {scope.Dossier}");

        var report = new List<FetchedDocument>();
        foreach (var original in listing.Gone)
            Add(new FetchedDocument(original.Number, FetchOutcome.Withdrawn, original.Document.Subject ?? ""));

        if (!dryRun)
        {
            notes.StillThere(listing.Documents.Select(listed => listed.Id));
            notes.Withdraw(listing.Gone);
        }

        var problem = await DownloadAllAsync(listing, dryRun, Add, cancellationToken);
        if (problem is null && !dryRun && report.TrueForAll(document => document.Outcome != FetchOutcome.Refused))
            notes.Reached(scope, listing);

        return new FetchReport(report, problem);

        void Add(FetchedDocument document)
        {
            report.Add(document);
            reported(document);
        }
    }

    private async Task<string?> DownloadAllAsync(FetchedListing listing, bool dryRun, Action<FetchedDocument> add, CancellationToken cancellationToken)
    {
        foreach (var row in listing.Unreadable)
            add(new FetchedDocument(row, FetchOutcome.Refused, "", "its record cannot be read"));

        var faults = 0;
        foreach (var listed in listing.Documents)
        {
            if (cancellationToken.IsCancellationRequested)
                return "stopped before the end";

            FetchedDocument document;
            try
            {
                document = await BringAsync(listed, dryRun, cancellationToken);
                faults = 0;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return "stopped before the end";
            }
            catch (FeedFault fault)
            {
                document = Refused(listed, fault.Message);
                faults = fault.MayPass ? faults + 1 : 0;
            }

            add(document);
            if (faults == FaultsInARow)
                return $"{FaultsInARow} files in a row could not be had; the service seems to be out of order";
        }

        return null;
    }

    private async Task<FetchedDocument> BringAsync(ListedDocument listed, bool dryRun, CancellationToken cancellationToken)
    {
        if (RecordMetadata.Of(listed.Document) is null)
            return Refused(listed, "its record has no usable number or date");

        var choices = FileChoice.Of(listed.Document);
        var newest = originals.Newest(listed.Id);
        if (newest is not null && choices.FirstOrDefault(choice => choice.SourceOf(listed.Document) == newest.Kept.Source) == choices[0])
        {
            if (!dryRun)
                originals.Renew(newest, listed, newest.Kept.Source);

            return Outcome(listed, FetchOutcome.Unchanged);
        }

        if (dryRun)
            return Outcome(listed, newest is null ? FetchOutcome.New : FetchOutcome.Changed);

        try
        {
            return await DownloadAsync(listed, choices[0], newest, cancellationToken);
        }
        catch (FeedFault fault) when (fault.Status == HttpStatusCode.NotFound && choices.Count > 1)
        {
            // The publication is announced before it is there; the file itself will do until then.
            return newest?.Kept.Source == choices[1].SourceOf(listed.Document)
                ? Outcome(listed, FetchOutcome.Unchanged)
                : await DownloadAsync(listed, choices[1], newest, cancellationToken);
        }
    }

    private async Task<FetchedDocument> DownloadAsync(ListedDocument listed, FileChoice choice, Original? newest, CancellationToken cancellationToken)
    {
        var source = choice.SourceOf(listed.Document);
        if (notes.WrongSizesToday(listed.Id, source) >= TriesADay)
            return Refused(listed, $"its file came in a wrong size {TriesADay} times today; it is tried again tomorrow");

        var unfinished = originals.UnfinishedPath(listed.Id);
        var file = await client.DownloadAsync(choice.Path, unfinished, cancellationToken);
        if (choice.Length is { } promised && promised != file.Length)
        {
            File.Delete(unfinished);
            notes.CameInWrongSize(listed.Id, source);
            return Refused(listed, $"its file has {file.Length} bytes where its record says {promised}");
        }

        if (newest?.Kept.Sha256 == file.Sha256)
        {
            File.Delete(unfinished);
            originals.Renew(newest, listed, source);
            return Outcome(listed, FetchOutcome.Unchanged);
        }

        originals.Take(unfinished, listed, source, choice.Extension, file.Sha256);
        return Outcome(listed, newest is null ? FetchOutcome.New : FetchOutcome.Changed);
    }

    private static FetchedDocument Outcome(ListedDocument listed, FetchOutcome outcome) => new(listed.Name, outcome, listed.Document.Subject ?? "");

    private static FetchedDocument Refused(ListedDocument listed, string why) => new(listed.Name, FetchOutcome.Refused, listed.Document.Subject ?? "", why);
}
