using System.Text.Json;
using Assistant.Ingest.Sources.TweedeKamer.Records;

namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>Asks the House what there is: everything the first time and once in a while, else what changed.</summary>
internal sealed class FetchListing(FeedClient client, Originals originals, FetchNotes notes, FeedOptions options, TimeProvider clock)
{
    /// <summary>So many ids make an address of about 1,000 characters.</summary>
    private const int IdsPerQuery = 20;

    /// <returns>Null when there is no such dossier.</returns>
    /// <exception cref="FeedFault">The service cannot be asked.</exception>
    public async Task<FetchedListing?> ListAsync(FetchScope scope, bool prune, CancellationToken cancellationToken)
    {
        if (await DossierAsync(scope.Dossier, cancellationToken) is not { } dossier)
            return null;

        var reached = notes.Reached(scope);
        var isFull = prune || reached is null || clock.GetUtcNow() - reached.ListedInFull >= options.FullListingEvery;
        DateTimeOffset? changedSince = isFull ? null : reached!.Newest - options.Overlap;

        var found = new Rows();
        await CollectAsync(FeedQueries.Documents(scope, dossier.Title, changedSince), found, cancellationToken);
        if (reached is not null)
            await CollectAsync(FeedQueries.Deletions(reached.Newest - options.Overlap), found, cancellationToken);

        if (scope.Kinds.Contains(DocumentKinds.Attachments))
            await CollectAttachmentsAsync(found, cancellationToken);

        return new FetchedListing
        {
            Documents = [.. found.Documents.Values.Where(listed => listed.Document.IsDeleted != true)],
            Unreadable = found.Unreadable,
            Gone = Gone(scope, found, prune),
            IsFull = isFull,
            Newest = found.Documents.Values.Max(listed => listed.Document.ChangedInApi),
        };
    }

    private async Task<DossierRecord?> DossierAsync(DossierNumber number, CancellationToken cancellationToken)
    {
        var rows = new List<DossierRecord>();
        await foreach (var row in client.ListAsync(FeedQueries.Dossier(number), cancellationToken))
            if (row.Deserialize(FeedJson.Default.DossierRecord) is { } dossier)
                rows.Add(dossier);

        // Without an addition all dossiers of that number are meant; the one without any gives its title.
        return rows.OrderBy(dossier => string.IsNullOrEmpty(dossier.Suffix) ? 0 : 1).FirstOrDefault();
    }

    private async Task CollectAsync(string query, Rows found, CancellationToken cancellationToken)
    {
        await foreach (var row in client.ListAsync(query, cancellationToken))
            found.Add(row);
    }

    private async Task CollectAttachmentsAsync(Rows found, CancellationToken cancellationToken)
    {
        var ids = found.Documents.Values.SelectMany(listed => listed.Document.Attachments ?? []).Where(link => link.IsDeleted != true)
            .Select(link => link.Id).Distinct().Except(found.Documents.Keys).ToList();
        foreach (var some in ids.Chunk(IdsPerQuery))
            await CollectAsync(FeedQueries.ById(some), found, cancellationToken);
    }

    private List<Original> Gone(FetchScope scope, Rows found, bool prune) =>
    [
        .. originals.All.GroupBy(original => original.Document.Id).Select(files => files.Last())
            .Where(original => found.Documents.TryGetValue(original.Document.Id, out var listed)
                ? listed.Document.IsDeleted == true
                : prune && scope.Lists(original.Document)),
    ];

    /// <summary>The rows of all queries together, each document once.</summary>
    private sealed class Rows
    {
        public Dictionary<Guid, ListedDocument> Documents { get; } = [];

        public List<string> Unreadable { get; } = [];

        public void Add(JsonElement row)
        {
            try
            {
                var document = row.Deserialize(FeedJson.Default.DocumentRecord)!;
                Documents[document.Id] = new ListedDocument(document, row);
            }
            catch (JsonException)
            {
                Unreadable.Add(row.ValueKind == JsonValueKind.Object && row.TryGetProperty("Id", out var id) ? id.ToString() : "a row");
            }
        }
    }
}
