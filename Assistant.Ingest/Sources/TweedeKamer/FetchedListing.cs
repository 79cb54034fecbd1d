namespace Assistant.Ingest.Sources.TweedeKamer;

/// <summary>What the House says there is.</summary>
internal sealed record FetchedListing
{
    public required IReadOnlyList<ListedDocument> Documents { get; init; }

    /// <summary>Ids, or what stands in their place, of rows that cannot be read.</summary>
    public required IReadOnlyList<string> Unreadable { get; init; }

    /// <summary>The newest original of every document that is deleted or, where asked, no longer listed.</summary>
    public required IReadOnlyList<Original> Gone { get; init; }

    public required bool IsFull { get; init; }

    /// <summary>The newest change in it; null when nothing changed.</summary>
    public DateTimeOffset? Newest { get; init; }
}
