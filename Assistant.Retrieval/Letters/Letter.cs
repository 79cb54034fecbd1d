namespace Assistant.Retrieval.Letters;

/// <summary>
/// A government letter as stored: its head, its structure and one canonical text that every span points into.
/// </summary>
/// <remarks>
/// The canonical text holds, in this order: the title and the line with number and date as the source prints them,
/// the body (headings, paragraphs, list items), the signature and the notes. Footnote markers are taken out of the
/// running text; where they stood is kept in <see cref="Footnote.Offset"/>.
/// </remarks>
public sealed record Letter
{
    public required LetterHead Head { get; init; }

    /// <summary>The canonical text. Paragraphs are parted by an empty line, list items start with "• ".</summary>
    public required string Text { get; init; }

    /// <summary>Title, kind and the line with number and date, as printed.</summary>
    public required TextSpan HeadSpan { get; init; }

    /// <summary>From the first heading or paragraph to the last one before the signature.</summary>
    public required TextSpan BodySpan { get; init; }

    /// <summary>Office and name as printed; empty (length 0) when the letter carries no signature.</summary>
    public required TextSpan SignatureSpan { get; init; }

    /// <summary>Top-level sections in order. Text before the first heading is a section without a heading.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Notes in order of their number.</summary>
    public required IReadOnlyList<Footnote> Footnotes { get; init; }

    /// <summary>Where the pages of the source begin, in order; empty when the source has no pages.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>SHA-256 of what the letter says, whatever file it was read from, in lowercase hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>SHA-256 of the file that the letter was read from, with what was known of it; null when it came from none.</summary>
    public string? SourceHash { get; init; }

    /// <summary>What the reader could not place, in English, for the person who ingests; empty as a rule.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <returns>The page of the source that holds the character at <paramref name="offset"/>; null when it has no pages.</returns>
    public int? PageAt(int offset)
    {
        int? page = null;
        foreach (var start in Pages)
        {
            if (start.Offset > offset)
                break;

            page = start.Page;
        }

        return page;
    }
}
