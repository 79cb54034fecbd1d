using System.Text.RegularExpressions;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Tells which lines stand on the pages rather than in the letter: running heads, page numbers, margins.</summary>
internal static partial class RunningLines
{
    private const double Edge = 0.12;
    private const double SideMargin = 0.66;

    /// <returns>The letter's own lines, and those around it.</returns>
    public static (List<PdfLine> Letter, List<PdfLine> Around) Part(IReadOnlyList<PdfLine> lines, double bodySize)
    {
        var pages = lines.Select(line => line.Page).Distinct().Count();
        var repeated = lines.Where(IsAtEdge)
            .GroupBy(line => (Shape(line.Text), Math.Round(line.Height, 2)))
            .Where(group => group.Select(line => line.Page).Distinct().Count() is var on && on >= 2 && on * 3 >= pages)
            .SelectMany(group => group)
            .ToHashSet();
        var parted = lines.ToLookup(line => repeated.Contains(line) || IsPageNumber(line) || IsInMargin(line, bodySize));
        return ([.. parted[false]], [.. parted[true]]);
    }

    private static bool IsAtEdge(PdfLine line) => line.Height is < Edge or > 1 - Edge;

    private static bool IsPageNumber(PdfLine line) => IsAtEdge(line) && PageNumber().IsMatch(line.Text);

    private static bool IsInMargin(PdfLine line, double bodySize) =>
        line.Extent.Left > SideMargin * line.PageSize.X && line.Size < 0.9 * bodySize;

    /// <summary>The words without what changes from page to page.</summary>
    private static string Shape(string text) => Digits().Replace(text, "#");

    [GeneratedRegex(@"^(?:pagina )?[-–] ?[0-9]{1,4} ?[-–]$|^(?:pagina )?[0-9]{1,4}(?: ?(?:/|van) ?[0-9]{1,4})?$|^(kst|ah-tk|kv-tk|blg)-[A-Z0-9a-z-]+$|^ISSN [0-9]{4} ?- ?[0-9]{4}$|^['’‘]s-Gravenhage [0-9]{4}$|^Tweede Kamer, vergaderjaar .*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
