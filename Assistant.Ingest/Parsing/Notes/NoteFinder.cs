using Assistant.Ingest.Parsing.Lines;
using Assistant.Ingest.Parsing.Structure;

namespace Assistant.Ingest.Parsing.Notes;

/// <summary>
/// Finds the numbered notes at the end of a letter. Each ends in an arrow back to the text; in Windows-1252, which has
/// no such arrow, they are known by their place after the signature.
/// </summary>
internal static class NoteFinder
{
    private const char Arrow = '↩';

    /// <summary>Parts of a note without indentation; more of them are the letter's own paragraphs.</summary>
    private const int MostLooseBlocks = 3;

    private const string ArrowParts = "↩\uFE0E\uFE0F ";

    public static FoundNotes Find(IReadOnlyList<SourceBlock> blocks, int bodyStart)
    {
        var last = blocks.Count - 1;
        while (last >= bodyStart && !EndsInArrow(blocks[last]))
            last--;

        return last >= bodyStart ? WithArrows(blocks, bodyStart, last) : AfterSignature(blocks, bodyStart);
    }

    private static FoundNotes WithArrows(IReadOnlyList<SourceBlock> blocks, int bodyStart, int last)
    {
        var start = FirstOfGroup(blocks, bodyStart, last);
        if (start < 0)
            return new FoundNotes([], blocks.Count, [$"line {blocks[last].Line}: a note's arrow without a numbered note"]);

        while (start > bodyStart && FirstOfPrevious(blocks, bodyStart, start) is >= 0 and var previous)
            start = previous;

        var end = last + 1;
        while (end < blocks.Count && blocks[end].IsNumbered && blocks[end].Indent == blocks[start].Indent)
            end++;

        var remarks = end < blocks.Count ? [$"line {blocks[end].Line}: text after the notes is left out"] : Array.Empty<string>();
        return new FoundNotes(Notes(blocks, start, end, questionMarksAreArrows: false), start, remarks);
    }

    private static FoundNotes AfterSignature(IReadOnlyList<SourceBlock> blocks, int bodyStart)
    {
        var start = blocks.Count;
        while (start > bodyStart && (blocks[start - 1].IsNumbered || blocks[start - 1].Indent > 0))
            start--;

        while (start < blocks.Count && !blocks[start].IsNumbered)
            start++;

        if (start == blocks.Count || !SignatureFinder.EndsAt(blocks, bodyStart, start - 1))
            return new FoundNotes([], blocks.Count, []);

        var lost = blocks.Skip(start).Where(block => block.IsNumbered).All(block => block.Text.EndsWith('?'));
        return new FoundNotes(Notes(blocks, start, blocks.Count, lost), start, []);
    }

    /// <summary>The numbered block that opens the note which ends at <paramref name="last"/>; -1 when there is none.</summary>
    private static int FirstOfGroup(IReadOnlyList<SourceBlock> blocks, int bodyStart, int last)
    {
        var loose = 0;
        for (var i = last; i >= bodyStart && loose <= MostLooseBlocks; i--)
        {
            if (blocks[i].IsNumbered)
                return i;

            if (i < last && EndsInArrow(blocks[i]))
                return -1;

            if (blocks[i].Indent == 0)
                loose++;
        }

        return -1;
    }

    private static int FirstOfPrevious(IReadOnlyList<SourceBlock> blocks, int bodyStart, int start)
    {
        var before = blocks[start - 1];
        if (EndsInArrow(before))
            return FirstOfGroup(blocks, bodyStart, start - 1);

        // A note whose arrow got lost, or a note that holds a list of its own.
        var goesOn = before.IsNumbered && (before.Label.Number == blocks[start].Label.Number - 1 || before.Indent < blocks[start].Indent);
        return goesOn ? start - 1 : -1;
    }

    private static IReadOnlyList<SourceNote> Notes(IReadOnlyList<SourceBlock> blocks, int start, int end, bool questionMarksAreArrows)
    {
        var notes = new List<(SourceBlock First, List<string> Parts)>();
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            var opens = block.IsNumbered && (i == start || (block.Indent <= notes[^1].First.Indent
                && (EndsInArrow(blocks[i - 1]) || block.Label.Number == notes[^1].First.Label.Number + 1 || block.Label.Number == 1)));
            if (opens)
                notes.Add((block, [block.Text]));
            else
                notes[^1].Parts.Add($"{block.Label.Printed} {block.Text}".Trim());
        }

        // A page may number them all "1."; then their order is their number.
        var printed = notes.Zip(notes.Skip(1)).All(pair => pair.First.First.Label.Number < pair.Second.First.Label.Number)
            && notes[0].First.Label.Number > 0;
        return [.. notes.Select((note, i) => new SourceNote(
            printed ? note.First.Label.Number : i + 1, Words(string.Join(' ', note.Parts), questionMarksAreArrows)))];
    }

    private static bool EndsInArrow(SourceBlock block)
    {
        var text = block.Text.AsSpan().TrimEnd("\uFE0E\uFE0F ");
        return text.Length > 0 && text[^1] == Arrow;
    }

    private static string Words(string text, bool questionMarksAreArrows)
    {
        var words = text.TrimEnd(ArrowParts.ToCharArray());
        return questionMarksAreArrows ? words.TrimEnd('?', ' ') : words;
    }
}
