using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Drafting;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Finds the notes at the foot of pages: smaller than the text, below all of it, opened by their number.</summary>
internal sealed partial class FootNotes
{
    private const double LargestShare = 0.93;

    private readonly List<(int Page, int Number, List<PdfLine> Lines)> _notes = [];

    public FootNotes(IReadOnlyList<PdfLine> lines, double bodySize)
    {
        foreach (var page in lines.GroupBy(line => line.Page))
            ReadFoot([.. page], bodySize);
    }

    /// <summary>The lines that are notes.</summary>
    public HashSet<PdfLine> Lines { get; } = [];

    /// <returns>The id of the note with this number that is nearest to the page; null when no note has it.</returns>
    public string? Find(int number, int page)
    {
        var found = _notes.Where(note => note.Number == number).OrderBy(note => Math.Abs(note.Page - page)).ThenByDescending(note => note.Page).ToList();
        return found.Count == 0 ? null : Id(found[0].Page, number);
    }

    public void WriteTo(NoteTable notes, KnownWords words)
    {
        foreach (var (page, number, lines) in _notes)
        {
            var text = new MarkedTextBuilder();
            foreach (var line in lines)
                LineJoin.Append(text, WithoutNumber(line, line == lines[0]), words);

            notes.Set(Id(page, number), number.ToString(CultureInfo.InvariantCulture), text.Take());
        }
    }

    private void ReadFoot(List<PdfLine> page, double bodySize)
    {
        var start = page.Count;
        while (start > 0 && page[start - 1].Size <= LargestShare * bodySize)
            start--;

        var first = page.FindIndex(start, line => NumberOf(line) is not null);
        if (first < 0)
        {
            first = start;
            // Small print without a number goes on with the last note of the page before, if there is one.
            if (_notes.Count == 0 || start == page.Count || _notes[^1].Page != page[0].Page - 1)
                return;
        }
        else if (first > start && _notes.Count > 0 && _notes[^1].Page == page[0].Page - 1)
        {
            first = start;
        }

        foreach (var line in page.Skip(first))
            Add(line);
    }

    private void Add(PdfLine line)
    {
        var number = NumberOf(line);
        var opens = number is { } value && (_notes.Count == 0 || line.Runs[0].IsRaised || value == _notes[^1].Number + 1 || (value == 1 && _notes[^1].Page < line.Page));
        if (opens)
            _notes.Add((line.Page, number!.Value, [line]));
        else
            _notes[^1].Lines.Add(line);

        Lines.Add(line);
    }

    private static int? NumberOf(PdfLine line)
    {
        var match = Opening().Match(line.Text);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static PdfLine WithoutNumber(PdfLine line, bool opens)
    {
        if (!opens)
            return line;

        var text = Opening().Replace(line.Text, "", 1);
        return (line with { Runs = [new PdfRun(text, false)] }).WithText();
    }

    private static string Id(int page, int number) => $"page {page} note {number}";

    [GeneratedRegex(@"^([0-9]{1,3})(?=[\s\p{L}“‘'""(])\s*")]
    private static partial Regex Opening();
}
