using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Passages;

/// <summary>
/// The paragraphs around a passage, within its own section: another heading speaks of something else. The headings above
/// it are in <see cref="Passage.SectionPath"/>.
/// </summary>
/// <param name="Before">Paragraphs, list items and rows before it, in the letter's order.</param>
/// <param name="After">Those after it, in the letter's order.</param>
public sealed record PassageContext(IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <param name="letter">The letter that the passage stands in.</param>
    /// <param name="passage">A passage of that letter.</param>
    /// <param name="paragraphs">At most so many on each side.</param>
    /// <returns>Literal words of the letter; empty on a side where the section begins or ends.</returns>
    public static PassageContext Of(Letter letter, Passage passage, int paragraphs)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(passage);
        var blocks = Around(letter.Sections, passage.Span);
        return new PassageContext(
            [.. blocks.Where(block => block.Span.End <= passage.Span.Start).TakeLast(paragraphs).Select(block => block.Span.Of(letter.Text))],
            [.. blocks.Where(block => block.Span.Start >= passage.Span.End).Take(paragraphs).Select(block => block.Span.Of(letter.Text))]);
    }

    private static IReadOnlyList<Block> Around(IReadOnlyList<Section> sections, TextSpan span)
    {
        foreach (var section in sections)
        {
            if (section.Blocks.Any(block => block.Span.Overlaps(span)))
            {
                return section.Blocks;
            }

            if (Around(section.Subsections, span) is { Count: > 0 } deeper)
            {
                return deeper;
            }
        }

        return [];
    }
}
