namespace Assistant.Retrieval.Letters;

/// <summary>What identifies a letter: enough to cite it, without its text.</summary>
public sealed record LetterHead
{
    /// <summary>The House's document number, such as 2024D44861; unique per letter.</summary>
    public required string DocumentNumber { get; init; }

    public required string Title { get; init; }

    /// <summary>The dossier's title, such as "Mensenhandel"; empty when the source gives none.</summary>
    public string DossierTitle { get; init; } = "";

    /// <summary>The kind of paper, such as "Brief regering".</summary>
    public string Kind { get; init; } = "";

    public required DateOnly Date { get; init; }

    /// <summary>
    /// The source prints no date: <see cref="Date"/> is the first day of the parliamentary year it names, or the day on
    /// which the file was written.
    /// </summary>
    public bool DateIsEstimate { get; init; }

    public string? Version { get; init; }

    /// <summary>When the source says it changed the letter last; local Dutch time without zone.</summary>
    public DateTime? Updated { get; init; }

    /// <summary>The letter's own places in dossiers, such as 28638 nr. 254; usually one, sometimes two.</summary>
    public IReadOnlyList<PaperReference> Papers { get; init; } = [];

    /// <summary>The case number (zaaknummer), such as 2024Z18807.</summary>
    public string? CaseNumber { get; init; }

    public Signatory? Signatory { get; init; }

    /// <summary>The others who signed, in the order of their signatures.</summary>
    public IReadOnlyList<Signatory> CoSignatories { get; init; } = [];

    /// <summary>Offices on whose behalf the letter is sent too, as the letter words them.</summary>
    public IReadOnlyList<string> CoSigningOffices { get; init; } = [];

    /// <summary>The official page of the letter itself; null when the source names none.</summary>
    public Uri? Source { get; init; }

    /// <summary>The documents that came with the letter.</summary>
    public IReadOnlyList<LinkedDocument> Attachments { get; init; } = [];

    /// <summary>The letter this document came with; null when it stands by itself.</summary>
    public LinkedDocument? AttachedTo { get; init; }

    /// <summary>The short forms that the letter introduces, each once, in the order of its text; null when it was stored before they were read.</summary>
    public IReadOnlyList<Abbreviation>? Abbreviations { get; init; }

    /// <summary>The letter is one of the sample letters: its kind says "(fictief)".</summary>
    public bool IsFictional { get; init; }
}
