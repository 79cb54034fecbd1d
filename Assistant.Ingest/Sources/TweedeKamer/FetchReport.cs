namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What a fetch found and did.</summary>
/// <param name="Documents">In the order of the service.</param>
/// <param name="Problem">Why it came to an end before the last document; null when it did not.</param>
internal sealed record FetchReport(IReadOnlyList<FetchedDocument> Documents, string? Problem)
{
    public int Count(FetchOutcome outcome) => Documents.Count(document => document.Outcome == outcome);
}
