using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing;

/// <summary>
/// What is known of a letter before its file is opened, from the record that came with it. A reader takes from it
/// what the file does not say itself, so that a file without a head is no reason to refuse.
/// </summary>
internal sealed record KnownMetadata
{
    /// <summary>The House's document number, such as 2024D44861.</summary>
    public required string DocumentNumber { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The subject; empty when the record gives none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The kind of paper, such as "Brief regering"; empty when the record gives none.</summary>
    public string Kind { get; init; } = "";

    public string DossierTitle { get; init; } = "";

    public string? Version { get; init; }

    /// <summary>When the record changed last; local Dutch time without zone.</summary>
    public DateTime? Updated { get; init; }

    public IReadOnlyList<PaperReference> Papers { get; init; } = [];

    public string? CaseNumber { get; init; }

    public Signatory? Signatory { get; init; }

    public IReadOnlyList<string> CoSigningOffices { get; init; } = [];

    public Uri? Source { get; init; }

    public IReadOnlyList<LinkedDocument> Attachments { get; init; } = [];

    public LinkedDocument? AttachedTo { get; init; }

    /// <returns>The head with everything the record knows in the place of what the file says; the rest stays.</returns>
    public LetterHead Over(LetterHead head) => head with
    {
        DocumentNumber = DocumentNumber,
        Date = Date,
        Title = Known(Title) ?? head.Title,
        Kind = Known(Kind) ?? head.Kind,
        DossierTitle = Known(DossierTitle) ?? head.DossierTitle,
        Version = Version ?? head.Version,
        Updated = Updated ?? head.Updated,
        Papers = Papers.Count > 0 ? Papers : head.Papers,
        CaseNumber = CaseNumber ?? head.CaseNumber,
        Signatory = Signatory ?? head.Signatory,
        CoSigningOffices = CoSigningOffices.Count > 0 ? CoSigningOffices : head.CoSigningOffices,
        Source = Source ?? head.Source,
        Attachments = Attachments.Count > 0 ? Attachments : head.Attachments,
        AttachedTo = AttachedTo ?? head.AttachedTo,
    };

    private static string? Known(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
