using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Ingest.Splitting;

/// <summary>Cuts a letter into the passages that are searched.</summary>
internal static class PassageSplitter
{
    public const int MostWords = 180;

    private const int FewWords = 25;

    /// <returns>
    /// The passages in the order of the letter; together they hold every block of its body once. A passage over
    /// <see cref="MostWords"/> words is a single sentence.
    /// </returns>
    public static IReadOnlyList<Passage> Split(Letter letter)
    {
        var passages = new List<Passage>();
        foreach (var section in letter.Sections)
            AddSection(letter, section, [], passages);

        return WithFootnotes(passages, letter.Footnotes);
    }

    private static void AddSection(Letter letter, Section section, IReadOnlyList<string> above, List<Passage> passages)
    {
        IReadOnlyList<string> path = section.Heading.Length == 0 ? above : [.. above, section.Heading];
        foreach (var group in JoinShort(Groups(letter.Text, section.Blocks)))
        {
            foreach (var part in BalancedCuts.Cut([.. group], MostWords))
                passages.Add(Passage(letter, path, passages.Count, part));
        }

        foreach (var subsection in section.Subsections)
            AddSection(letter, subsection, path, passages);
    }

    /// <summary>A paragraph, or a list or table with the paragraph that introduces it.</summary>
    private static List<List<SplitSentence>> Groups(string text, IReadOnlyList<Block> blocks)
    {
        var groups = new List<List<SplitSentence>>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var isItem = blocks[i].Kind is BlockKind.ListItem or BlockKind.TableRow;
            if (i == 0 || !isItem)
                groups.Add([]);

            var opensList = isItem && i > 0 && blocks[i - 1].Kind == BlockKind.Paragraph;
            foreach (var span in SentenceSplitter.Split(text, blocks[i].Span))
            {
                groups[^1].Add(new SplitSentence(span, CountWords(span.Of(text)), opensList));
                opensList = false;
            }
        }

        return groups;
    }

    /// <summary>Joins neighbours that are both too short to say much: a salutation, a row of one-line paragraphs.</summary>
    private static List<List<SplitSentence>> JoinShort(List<List<SplitSentence>> groups)
    {
        var joined = new List<List<SplitSentence>>();
        foreach (var group in groups)
        {
            if (joined.Count > 0 && IsShort(joined[^1]) && IsShort(group))
                joined[^1].AddRange(group);
            else
                joined.Add(group);
        }

        return joined;
    }

    private static bool IsShort(List<SplitSentence> group) => group.Sum(sentence => sentence.Words) < FewWords;

    private static Passage Passage(Letter letter, IReadOnlyList<string> path, int ordinal, ArraySegment<SplitSentence> sentences)
    {
        var span = TextSpan.Between(sentences[0].Span.Start, sentences[^1].Span.End);
        return new Passage
        {
            LetterNumber = letter.Head.DocumentNumber,
            Ordinal = ordinal,
            SectionPath = path,
            Span = span,
            Text = span.Of(letter.Text),
            Sentences = [.. sentences.Select(sentence => sentence.Span)],
            Footnotes = [],
            Page = letter.PageAt(span.Start),
        };
    }

    /// <summary>
    /// A note belongs to the passage its marker stood in or right after. A note on a heading goes with the first passage
    /// under it, so that no anchored note is lost.
    /// </summary>
    private static IReadOnlyList<Passage> WithFootnotes(List<Passage> passages, IReadOnlyList<Footnote> notes)
    {
        var notesOf = notes.Where(note => note.Offset is not null)
            .ToLookup(note => Math.Min(PassageAt(passages, note.Offset!.Value), passages.Count - 1));
        return [.. passages.Select(passage => passage with { Footnotes = [.. notesOf[passage.Ordinal]] })];
    }

    /// <summary>The first passage that ends at or after the offset.</summary>
    private static int PassageAt(List<Passage> passages, int offset)
    {
        var (low, high) = (0, passages.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (passages[middle].Span.End < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
