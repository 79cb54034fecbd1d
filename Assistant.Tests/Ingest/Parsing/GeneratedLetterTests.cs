using Assistant.Ingest.Parsing;
using Assistant.Retrieval.Letters;
using FsCheck.Xunit;

namespace Assistant.Tests.Ingest.Parsing;

public sealed class GeneratedLetterTests
{
    [Property(MaxTest = 300)]
    public void AnyStructureIsReadBackAsItWasWritten(int seed)
    {
        var generated = new GeneratedLetter(seed);
        var letter = Read(generated);
        Assert.Equal(generated.ExpectedBlocks, letter.Sections.SelectMany(s => Blocks(letter, s, "")));
        Assert.Equal(generated.ExpectedSentences, letter.Footnotes.Select(n => n.Sentence?.Of(letter.Text)));
        Assert.Empty(letter.Remarks);
    }

    [Property(MaxTest = 300)]
    public void SpansPointAtTheWordsTheyStandFor(int seed)
    {
        var letter = Read(new GeneratedLetter(seed));
        Assert.StartsWith(letter.Head.Title, letter.HeadSpan.Of(letter.Text), StringComparison.Ordinal);
        var last = letter.HeadSpan.End;
        foreach (var span in letter.Sections.SelectMany(Spans))
        {
            Assert.True(span.Start >= last && letter.BodySpan.Contains(span));
            Assert.Equal(span.Of(letter.Text).Trim(), span.Of(letter.Text));
            last = span.End;
        }

        Assert.Equal(letter.BodySpan.End, last);
        Assert.True(letter.SignatureSpan.Start > last);
        Assert.All(letter.Footnotes, note => Assert.Equal(note.Text, note.Span.Of(letter.Text)));
        Assert.All(letter.Footnotes, note => Assert.InRange(note.Offset!.Value, note.Sentence!.Value.Start + 1, note.Sentence.Value.End));
        Assert.All(letter.Footnotes, note => Assert.Equal($"kst-99638-{note.Number}", Assert.Single(note.Papers).Id));
    }

    internal static Letter Read(GeneratedLetter generated)
    {
        var result = TextLetterReader.Read(generated.Page.ToString());
        Assert.True(result.IsLetter, result.Refusal);
        return result.Letter;
    }

    private static IEnumerable<string> Blocks(Letter letter, Section section, string above)
    {
        var path = above.Length == 0 ? section.Heading : $"{above} › {section.Heading}";
        return section.Blocks.Select(b => $"{path}|{b.Kind} {b.ListLevel}|{b.Span.Of(letter.Text)}")
            .Concat(section.Subsections.SelectMany(s => Blocks(letter, s, path)));
    }

    private static IEnumerable<TextSpan> Spans(Section section) =>
        section.Blocks.Select(b => b.Span).Prepend(section.HeadingSpan).Concat(section.Subsections.SelectMany(Spans));
}
