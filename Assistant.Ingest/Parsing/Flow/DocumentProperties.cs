using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>What a file says of itself outside its text. Each may be missing.</summary>
internal sealed record DocumentProperties
{
    /// <summary>The name of the file without its folders; empty when it came without one.</summary>
    public string FileName { get; init; } = "";

    public string? Number { get; init; }

    public string? Title { get; init; }

    public string? Kind { get; init; }

    public string? DossierTitle { get; init; }

    /// <summary>The date that the publisher gives the document.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>When the file was written: near the letter's date, no more.</summary>
    public DateOnly? Written { get; init; }

    public IReadOnlyList<PaperReference> Papers { get; init; } = [];

    public Uri? Source { get; init; }
}
