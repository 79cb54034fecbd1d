using Assistant.Ingest.Parsing;
using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Tests.Ingest.Parsing;
using FsCheck.Xunit;

namespace Assistant.Tests.Ingest.Splitting;

public sealed class PassageSplitterTests
{
    private const string Filler = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien";

    [Fact]
    public void AParagraphIsAPassageWithItsSectionPath()
    {
        var passages = Split($"Eerst {Filler} en nog wat meer woorden erbij.\n\n  1. Kop\n\n    1. Onderkop\n\nDaarna {Filler} en nog wat meer woorden erbij.\n\n");
        Assert.Equal(["", "Kop › Onderkop"], passages.Select(p => p.Section));
        Assert.Equal(["2099D00001#0", "2099D00001#1"], passages.Select(p => p.Id));
        Assert.StartsWith("Daarna", passages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AListIsOnePassageWithItsIntroduction()
    {
        var passages = Split($"Vooraf {Filler} en nog wat meer woorden erbij.\n\nHet gaat om:\n\n  • {Filler};\n\n  • {Filler}.\n\nAchteraf {Filler} en nog wat meer woorden erbij.\n\n");
        Assert.Equal(3, passages.Count);
        Assert.Equal($"Het gaat om:\n\n• {Filler};\n• {Filler}.", passages[1].Text);
        Assert.Equal(3, passages[1].Sentences.Count);
    }

    [Fact]
    public void ALongParagraphIsCutBetweenSentencesIntoEvenParts()
    {
        var sentences = Enumerable.Range(1, 10).Select(n => $"Zin {n} {Filler}.").ToList();
        var passages = Split(string.Join(' ', sentences) + "\n\n");
        Assert.Equal([string.Join(' ', sentences.Take(5)), string.Join(' ', sentences.Skip(5))], passages.Select(p => p.Text));
    }

    [Fact]
    public void OnlyASingleSentenceMayBeOverTheLimit()
    {
        var longest = $"Zin {string.Join(" en ", Enumerable.Repeat(Filler, 12))}.";
        var passages = Split($"Ervoor {Filler}. {longest} Erna {Filler}.\n\n");
        Assert.Equal([$"Ervoor {Filler}.", longest, $"Erna {Filler}."], passages.Select(p => p.Text));
    }

    [Fact]
    public void ALongIntroductionIsNotPartedFromItsListAtTheColon()
    {
        var introduction = string.Join(' ', Enumerable.Range(1, 8).Select(n => $"Zin {n} {Filler}."));
        var passages = Split($"{introduction} Het gaat om:\n\n  • {Filler};\n\n  • {Filler}.\n\n");
        Assert.Equal(2, passages.Count);
        Assert.Contains("Het gaat om:\n\n• een", passages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ShortNeighboursJoinOnlyUnderTheirOwnHeading()
    {
        var passages = Split($"Geachte voorzitter,\n\nHierbij een brief.\n\nLang {Filler} en nog wat meer woorden erbij.\n\n  1. Kop\n\nKort stuk.\n\n");
        Assert.Equal(["Geachte voorzitter,\n\nHierbij een brief.", $"Lang {Filler} en nog wat meer woorden erbij.", "Kort stuk."], passages.Select(p => p.Text));
    }

    [Fact]
    public void ANoteGoesWithThePassageOfItsMarker()
    {
        var passages = Split($"Een {Filler} en nog wat meer woorden erbij.1\n\n  1. Kop2\n\nTwee {Filler} en nog wat meer3 woorden erbij.4\n\n", "a", "b", "c", "d");
        Assert.Equal([[1], [2, 3, 4]], passages.Select(p => p.Footnotes.Select(n => n.Number).ToArray()));
    }

    [Property(MaxTest = 300)]
    public void PassagesHoldEveryBlockOnceAndInOrder(int seed)
    {
        var letter = GeneratedLetterTests.Read(new GeneratedLetter(seed));
        var passages = PassageSplitter.Split(letter);
        Check(letter, passages);
    }

    [SkippableFact]
    public void TheRealLetterIsSplitWhole()
    {
        var letter = RealLetterTests.Read();
        var passages = PassageSplitter.Split(letter);
        Check(letter, passages);
        Assert.Equal(13, passages.Sum(p => p.Footnotes.Count));
        Assert.Contains(passages, p => p.Text.StartsWith("De internationale aanpak van mensenhandel is gebaseerd", StringComparison.Ordinal) && p.Text.EndsWith("samenwerken.", StringComparison.Ordinal));
    }

    private static void Check(Letter letter, IReadOnlyList<Passage> passages)
    {
        var blocks = letter.Sections.SelectMany(Blocks).ToList();
        var sentences = passages.SelectMany(p => p.Sentences).ToList();
        var covered = new int[letter.Text.Length];
        foreach (var span in passages.Select(p => p.Span))
            for (var i = span.Start; i < span.End; i++)
                covered[i]++;

        // Between the blocks stand only blanks and bullets.
        Assert.All(covered, count => Assert.InRange(count, 0, 1));
        Assert.All(blocks, b => Assert.All(Enumerable.Range(b.Start, b.Length), i => Assert.True(covered[i] == 1 || letter.Text[i] == ' ')));
        Assert.All(sentences, s => Assert.Single(blocks, b => b.Contains(s)));
        Assert.Equal(sentences.OrderBy(s => s.Start), sentences);
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(p => p.Ordinal));
        Assert.All(passages, p =>
        {
            Assert.Equal(p.Text, p.Span.Of(letter.Text));
            Assert.Equal(p.Span, TextSpan.Between(p.Sentences[0].Start, p.Sentences[^1].End));
            var words = p.Sentences.Sum(s => s.Of(letter.Text).Split(' ').Length);
            Assert.True(words <= PassageSplitter.MostWords || p.Sentences.Count == 1);
        });
        var anchored = letter.Footnotes.Where(n => n.Offset is not null).Select(n => n.Number);
        Assert.Equal(anchored, passages.SelectMany(p => p.Footnotes).Select(n => n.Number));
        Assert.All(passages, p => Assert.All(p.Footnotes, n => Assert.True(n.Offset <= p.Span.End && n.Offset > (p.Ordinal == 0 ? 0 : passages[p.Ordinal - 1].Span.End))));
    }

    private static IReadOnlyList<Passage> Split(string body, params string[] notes)
    {
        var result = TextLetterReader.Read(new LetterPage { Body = body, Notes = notes }.ToString());
        Assert.True(result.IsLetter, result.Refusal);
        return PassageSplitter.Split(result.Letter);
    }

    private static IEnumerable<TextSpan> Blocks(Section section) => section.Blocks.Select(b => b.Span).Concat(section.Subsections.SelectMany(Blocks));
}
