using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Puts the characters of a page, which a PDF keeps in any order, into lines in the order of reading.</summary>
internal static class PageLines
{
    private const double SameLine = 0.2;
    private const double SmallShare = 0.82;
    private const double LeastRise = 0.12;
    private const double MostRise = 0.75;
    private const double WordGap = 0.18;
    private const double ColumnGap = 14;
    private const int FewestColumnRows = 10;

    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var rows = Rows([.. page.Letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal && letter.PointSize is > 1 and < 200 && letter.Value is not null)]);
        MergeRaised(rows);
        return [.. InReadingOrder(rows, page).SelectMany(row => Split(row)).Select(row => Line(row, page)).Where(line => line.Text.Length > 0)];
    }

    private static List<List<Letter>> Rows(List<Letter> letters)
    {
        var rows = new List<List<Letter>>();
        // Small characters that are raised stand on a baseline of their own.
        foreach (var letter in letters.OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is not null && Math.Abs(row[0].StartBaseLine.Y - letter.StartBaseLine.Y) <= SameLine * Math.Min(row[0].PointSize, letter.PointSize))
                row.Add(letter);
            else
                rows.Add([letter]);
        }

        foreach (var row in rows)
            row.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));

        return rows;
    }

    /// <summary>A row of small characters just above another row belongs into it, each where it stands.</summary>
    private static void MergeRaised(List<List<Letter>> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (small, below) = (rows[i], rows[i + 1]);
            var size = SizeOf(below);
            var rise = small[0].StartBaseLine.Y - below[0].StartBaseLine.Y;
            if (SizeOf(small) > SmallShare * size || rise < LeastRise * size || rise > MostRise * size)
                continue;

            var (left, right) = (below[0].StartBaseLine.X - (2 * size), below[^1].EndBaseLine.X + (2 * size));
            var inside = small.Where(letter => letter.StartBaseLine.X >= left && letter.StartBaseLine.X <= right).ToList();
            if (inside.Count < small.Count)
                continue;

            below.AddRange(inside);
            below.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
            rows.RemoveAt(i--);
        }
    }

    private static double SizeOf(List<Letter> row)
    {
        var sizes = row.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => Math.Round(letter.PointSize, 1)).ToList();
        return sizes.Count == 0 ? row[0].PointSize : sizes.CountBy(size => size).MaxBy(pair => pair.Value).Key;
    }

    /// <summary>Of a page in two columns the left one comes first; any other page is read row by row.</summary>
    private static IEnumerable<List<Letter>> InReadingOrder(List<List<Letter>> rows, Page page)
    {
        var middle = page.Width / 2;
        var parted = rows.Count(row => GapAt(row, middle) && row.Any(letter => letter.EndBaseLine.X < middle) && row.Any(letter => letter.StartBaseLine.X > middle));
        var crossing = rows.Count(row => !GapAt(row, middle));
        if (parted < FewestColumnRows || crossing * 10 > parted)
            return rows;

        var left = rows.Select(row => row.Where(letter => letter.StartBaseLine.X < middle).ToList());
        var right = rows.Select(row => row.Where(letter => letter.StartBaseLine.X >= middle).ToList());
        return left.Concat(right).Where(row => row.Count > 0);
    }

    private static bool GapAt(List<Letter> row, double x)
    {
        var before = row.Where(letter => letter.StartBaseLine.X < x && !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => letter.EndBaseLine.X).DefaultIfEmpty(double.MinValue).Max();
        var after = row.Where(letter => letter.StartBaseLine.X >= x && !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => letter.StartBaseLine.X).DefaultIfEmpty(double.MaxValue).Min();
        return before < x && after - before > ColumnGap;
    }

    /// <summary>Small print beside the letter, such as a sender's details in the margin, is a line of its own.</summary>
    private static IEnumerable<List<Letter>> Split(List<Letter> row)
    {
        var start = 0;
        for (var i = 1; i < row.Count; i++)
        {
            var (before, after) = (row[i - 1], row[i]);
            var apart = after.StartBaseLine.X - before.EndBaseLine.X > ColumnGap && Math.Abs(after.PointSize - before.PointSize) > 0.8;
            if (!apart)
                continue;

            yield return row.GetRange(start, i - start);
            start = i;
        }

        yield return row.GetRange(start, row.Count - start);
    }

    private static PdfLine Line(List<Letter> row, Page page)
    {
        var size = SizeOf(row);
        var onLine = row.Where(letter => letter.PointSize > SmallShare * size).ToList();
        var baseline = (onLine.Count > 0 ? onLine : row)[^1].StartBaseLine.Y;
        var runs = new List<PdfRun>();
        var text = new StringBuilder();
        var raised = false;
        for (var i = 0; i < row.Count; i++)
        {
            var letter = row[i];
            var isRaised = letter.PointSize <= SmallShare * size && letter.StartBaseLine.Y - baseline >= LeastRise * size;
            if (isRaised != raised && !string.IsNullOrWhiteSpace(letter.Value))
            {
                runs.Add(new PdfRun(text.ToString(), raised));
                text.Clear();
                raised = isRaised;
            }

            if (i > 0 && letter.StartBaseLine.X - row[i - 1].EndBaseLine.X > WordGap * Math.Min(size, letter.PointSize))
                text.Append(' ');

            text.Append(letter.Value);
        }

        runs.Add(new PdfRun(text.ToString(), raised));
        return new PdfLine
        {
            Page = page.Number,
            Extent = (row[0].StartBaseLine.X, row[^1].EndBaseLine.X),
            Baseline = baseline,
            Size = size,
            IsBold = row.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).All(IsBold),
            Runs = [.. runs.Where(run => run.Text.Length > 0)],
            PageSize = new PdfPoint(page.Width, page.Height),
        }.WithText();
    }

    private static bool IsBold(Letter letter) =>
        letter.FontDetails.IsBold || (letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false);
}
