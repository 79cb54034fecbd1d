using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Flow;
using Assistant.Ingest.Parsing.Lines;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Puts the lines of a letter together to paragraphs, list items and headings by their place and type.</summary>
internal sealed partial class PdfParagraphs(FlowDocument flow, FootNotes notes, KnownWords words, double bodySize)
{
    private const double ParagraphGap = 1.45;
    private const double ShortLine = 0.8;
    private const double HeadingSize = 1.1;
    private const double Step = 10;
    private const int BoldLevel = 50;
    private const int MostHeadingWords = 25;

    private readonly MarkedTextBuilder _text = new();
    private readonly List<PdfLine> _lines = [];
    private double _leading;
    private (double Left, double Right) _column;
    private int _page;

    public void Read(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0)
            return;

        var body = lines.Where(line => Math.Abs(line.Size - bodySize) < 0.6).DefaultIfEmpty(lines[0]).ToList();
        _leading = Leading(body);
        _column = (body.CountBy(line => Math.Round(line.Extent.Left)).MaxBy(pair => pair.Value).Key, body.Max(line => line.Extent.Right));
        foreach (var line in lines)
        {
            if (_lines.Count > 0 && Opens(line))
                EndParagraph();

            Add(line);
        }

        EndParagraph();
    }

    /// <summary>The usual distance between baselines.</summary>
    private double Leading(List<PdfLine> body)
    {
        var steps = body.Zip(body.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page)
            .Select(pair => Math.Round(pair.First.Baseline - pair.Second.Baseline, 1)).Where(step => step > 0.9 * bodySize && step < 3 * bodySize)
            .CountBy(step => step).ToList();
        // A letter of short paragraphs has more gaps between them than lines in them.
        return steps.Count == 0 ? 1.3 * bodySize : steps.Where(pair => pair.Value * 5 >= steps.Max(other => other.Value)).Min(pair => pair.Key);
    }

    private bool Opens(PdfLine line)
    {
        var last = _lines[^1];
        var ends = last.Text[^1] is '.' or ':' or ';' or '?' or '!' or '”' or ')' || EndsInMarker(last);
        if (line.IsBold != last.IsBold || Math.Abs(line.Size - last.Size) > 0.6)
            return true;

        if (line.Page != last.Page || line.Baseline > last.Baseline)
            return ends || HasLabel(line) || last.IsBold;

        if (last.Baseline - line.Baseline > ParagraphGap * _leading)
            return true;

        if (HasLabel(line) && (ends || HasLabel(_lines[0])))
            return true;

        var full = _column.Left + (ShortLine * (_column.Right - _column.Left));
        return (last.Extent.Right < full && (ends || char.IsUpper(line.Text[0]))) || (!HasLabel(_lines[0]) && Math.Abs(line.Extent.Left - last.Extent.Left) > 1.5 * Step && ends);
    }

    private static bool EndsInMarker(PdfLine line) => line.Runs[^1].IsRaised;

    private static bool HasLabel(PdfLine line) => LineLabel.Read(line.Text) is { Kind: not LabelKind.None } || (line.IsBold && Dotted().IsMatch(line.Text));

    private void Add(PdfLine line)
    {
        LineJoin.Join(_text, line.Text, words);
        if (line.Page != _page)
        {
            _text.StartPage(line.Page);
            _page = line.Page;
        }

        var label = _lines.Count == 0 ? LineLabel.Read(line.Text) : LineLabel.None;
        var skip = label.Printed.Length;
        foreach (var run in line.Runs)
        {
            var run1 = run.Text;
            if (skip > 0)
            {
                run1 = run1.TrimStart();
                var cut = Math.Min(skip, run1.Length);
                skip -= cut;
                run1 = run1[cut..];
            }

            if (run.IsRaised && Markers(run1, line.Page) is { Count: > 0 } found)
                found.ForEach(id => _text.AddMarker(flow.Notes.PlaceOf(id)));
            else
                _text.Append(run1);
        }

        _lines.Add(line);
    }

    /// <summary>The notes that raised digits lead to; none when they are no markers, as in "m²".</summary>
    private List<string> Markers(string raised, int page)
    {
        var found = new List<string>();
        foreach (Match digits in Digits().Matches(raised))
        {
            if (!int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || notes.Find(number, page) is not { } id)
                return [];

            found.Add(id);
        }

        return raised.Any(char.IsLetter) ? [] : found;
    }

    private void EndParagraph()
    {
        if (_lines.Count == 0)
            return;

        var first = _lines[0];
        var label = LineLabel.Read(first.Text);
        var text = _text.Take();
        var isHeading = (_lines.All(line => line.IsBold) || first.Size > HeadingSize * bodySize)
            && text.Text.Length > 0 && text.Text[^1] is not ('.' or ',' or ';') && text.Text.Split(' ').Length <= MostHeadingWords;
        if (isHeading)
            AddHeading(label, text, first);
        else if (label.Kind != LabelKind.None)
            flow.AddItem(label, first.Extent.Left > _column.Left + (3 * Step) ? 2 : 1, text);
        else
            flow.AddParagraph(text);

        _lines.Clear();
    }

    private void AddHeading(LineLabel label, Composing.MarkedText text, PdfLine first)
    {
        var match = Dotted().Match(text.Text);
        if (label.Kind == LabelKind.Number)
            flow.AddHeading(1, label.Printed, text);
        else if (match.Success && text.Markers.Count == 0)
            flow.AddHeading(match.Groups[1].Value.Count(c => c == '.') + 1, match.Groups[1].Value, Composing.MarkedText.Plain(text.Text[match.Length..]) with { Pages = [.. text.Pages.Select(page => page with { Offset = Math.Max(0, page.Offset - match.Length) })] });
        else
            flow.AddHeading(first.Size > HeadingSize * bodySize ? BoldLevel - 1 : BoldLevel, label.Printed, text);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^([0-9]{1,2}(?:\.[0-9]{1,2})+)\.? ")]
    private static partial Regex Dotted();
}
