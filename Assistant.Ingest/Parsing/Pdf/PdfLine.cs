using UglyToad.PdfPig.Core;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>A line of a page.</summary>
internal sealed record PdfLine
{
    /// <summary>The page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Left and right edge in points from the left of the page.</summary>
    public required (double Left, double Right) Extent { get; init; }

    /// <summary>The height of its baseline above the foot of the page, in points.</summary>
    public required double Baseline { get; init; }

    /// <summary>The size of most of its characters, in points.</summary>
    public required double Size { get; init; }

    public required bool IsBold { get; init; }

    public required IReadOnlyList<PdfRun> Runs { get; init; }

    /// <summary>The size of its page, in points.</summary>
    public required PdfPoint PageSize { get; init; }

    /// <summary>The words, raised ones included.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The height on the page: 0 at the foot, 1 at the top.</summary>
    public double Height => Baseline / Math.Max(1, PageSize.Y);

    public PdfLine WithText() => this with { Text = string.Concat(Runs.Select(run => run.Text)).Trim() };
}
