using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;

namespace Assistant.Tests.Ingest.Parsing;

/// <summary>What holds of every letter, whichever file it came from, however damaged.</summary>
internal static class LetterRules
{
    /// <returns>Each rule that the letter breaks.</returns>
    public static IReadOnlyList<string> Broken(Letter letter)
    {
        var broken = new List<string>();
        CheckHead(letter, broken);
        CheckSections(letter, broken);
        CheckNotes(letter, broken);
        CheckPages(letter, broken);
        CheckPassages(letter, broken);
        if (ContentHash.Seal(letter).ContentHash != letter.ContentHash)
            broken.Add("the content hash is that of another letter");

        return broken;
    }

    private static void CheckHead(Letter letter, List<string> broken)
    {
        if (letter.Head.DocumentNumber.Length is 0 or > 60 || letter.Head.Title.Length == 0)
            broken.Add($"no number or title: {letter.Head}");
        if (letter.HeadSpan.Start != 0 || letter.HeadSpan.End >= letter.BodySpan.Start || letter.BodySpan.End > letter.Text.Length)
            broken.Add("head and body are not one after the other");
        if (!letter.HeadSpan.Of(letter.Text).StartsWith(letter.Head.Title, StringComparison.Ordinal))
            broken.Add("the head does not open with the title");
        if (letter.Text.Any(c => (char.IsControl(c) && c != '\n') || c is '\u00AD' or '\u200B') || HasLoneSurrogate(letter.Text))
            broken.Add("the text holds characters that nobody sees");
    }

    private static void CheckSections(Letter letter, List<string> broken)
    {
        var last = letter.HeadSpan.End;
        foreach (var span in letter.Sections.SelectMany(Spans).Where(span => span.Length > 0))
        {
            if (span.Start < last || !letter.BodySpan.Contains(span) || span.Of(letter.Text).Trim().Length != span.Length)
                broken.Add($"the piece at {span} overlaps another, leaves the body or has blanks at its ends");
            last = span.End;
        }

        if (last != letter.BodySpan.End)
            broken.Add($"the body ends at {letter.BodySpan.End}, its last piece at {last}");
        foreach (var (section, depth) in letter.Sections.SelectMany(section => Depths(section, 1)))
        {
            if (section.Level != (section.Heading.Length == 0 ? 0 : depth) || section.Heading != section.HeadingSpan.Of(letter.Text))
                broken.Add($"the heading \"{section.Heading}\" is not where or as deep as it says");
        }
    }

    private static void CheckNotes(Letter letter, List<string> broken)
    {
        var number = 0;
        foreach (var note in letter.Footnotes)
        {
            if (note.Number <= number || note.Text.Length == 0 || note.Span.Of(letter.Text) != note.Text)
                broken.Add($"note {note.Number} is out of order or not where it says");
            if (note.Offset is { } offset && note.Sentence is { } sentence && (offset < sentence.Start || offset > sentence.End || sentence.Length == 0))
                broken.Add($"note {note.Number} does not hang on its sentence");
            if (note.Offset is null != note.Sentence is null)
                broken.Add($"note {note.Number} has a place without a sentence or the other way round");
            number = note.Number;
        }
    }

    private static void CheckPages(Letter letter, List<string> broken)
    {
        foreach (var (before, after) in letter.Pages.Zip(letter.Pages.Skip(1)))
        {
            if (after.Page <= before.Page || after.Offset < before.Offset || after.Offset > letter.Text.Length)
                broken.Add($"page {after.Page} does not follow page {before.Page}");
        }
    }

    private static void CheckPassages(Letter letter, List<string> broken)
    {
        var passages = PassageSplitter.Split(letter);
        foreach (var passage in passages)
        {
            if (passage.Span.Of(letter.Text) != passage.Text || passage.Sentences.Any(sentence => !passage.Span.Contains(sentence)))
                broken.Add($"passage {passage.Ordinal} is not the text it points at");
        }

        var blocks = letter.Sections.SelectMany(Blocks).ToList();
        if (blocks.Any(block => passages.All(passage => !passage.Span.Overlaps(block.Span))))
            broken.Add("a block is in no passage");
        if (passages.Sum(passage => passage.Footnotes.Count) != letter.Footnotes.Count(note => note.Offset is not null))
            broken.Add("a note that hangs on a sentence is in no passage");
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }

    private static IEnumerable<Block> Blocks(Section section) => section.Blocks.Concat(section.Subsections.SelectMany(Blocks));

    private static IEnumerable<TextSpan> Spans(Section section) =>
        section.Blocks.Select(block => block.Span).Prepend(section.HeadingSpan).Concat(section.Subsections.SelectMany(Spans));

    private static IEnumerable<(Section Section, int Depth)> Depths(Section section, int depth) =>
        section.Subsections.SelectMany(sub => Depths(sub, depth + 1)).Prepend((section, depth));
}
