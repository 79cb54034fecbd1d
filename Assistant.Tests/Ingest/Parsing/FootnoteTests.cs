using Assistant.Ingest.Parsing;
using Assistant.Retrieval.Letters;

namespace Assistant.Tests.Ingest.Parsing;

public sealed class FootnoteTests
{
    [Theory]
    [InlineData("Dit is aangeboden.| Daarna volgt meer.", "Dit is aangeboden.")]
    [InlineData("De programma’s| worden voortgezet.", "De programma’s worden voortgezet.")]
    [InlineData("Het Verzonnen-proces| (een dialoog) loopt.", "Het Verzonnen-proces (een dialoog) loopt.")]
    [InlineData("Dit staat in de brief van 2023.| Meer volgt.", "Dit staat in de brief van 2023.")]
    [InlineData("Het heet “Jouw twijfel”.| Bij de campagne hoort meer.", "Het heet “Jouw twijfel”.")]
    [InlineData("Het netwerk (KEN!)| groeit.", "Het netwerk (KEN!) groeit.")]
    [InlineData("Dit gebeurde in de Verklaring|.", "Dit gebeurde in de Verklaring.")]
    [InlineData("Op 3 mei jl.| is dit gezegd. Nu niet.", "Op 3 mei jl. is dit gezegd.")]
    [InlineData("Wat nu?| Dat is de vraag.", "Wat nu?")]
    [InlineData("Nederland,| België en andere landen.", "Nederland, België en andere landen.")]
    public void ANoteHangsOnTheSentenceBeforeItsMarker(string marked, string sentence)
    {
        foreach (var marker in new[] { "1", "¹" })
        {
            var letter = Read(marked.Replace("|", marker, StringComparison.Ordinal), "Een noot.");
            var note = Assert.Single(letter.Footnotes);
            Assert.Equal(sentence, note.Sentence?.Of(letter.Text));
            Assert.Equal(marked.IndexOf('|', StringComparison.Ordinal), note.Offset - letter.BodySpan.Start);
            Assert.Equal(marked.Replace("|", "", StringComparison.Ordinal), letter.BodySpan.Of(letter.Text));
            Assert.Empty(letter.Remarks);
        }
    }

    [Theory]
    [InlineData("Zie nr. 1 en artikel 1 van 1 mei.")]
    [InlineData("De uitstoot van CO1 en km1 daalt.")]
    [InlineData("In artikel 2.1 staat iets. Ook bij 3,1 procent.")]
    [InlineData("Zie https://voorbeeld.nl/pagina1 en www.voorbeeld.nl/a.1 voor meer.")]
    [InlineData("Zie art.1 en nr.1 van de wet.")]
    [InlineData("De EU1-landen en de D1 en ‘1 mei’.")]
    [InlineData("Om 12:1 uur waren er 28.1 deelnemers en 1.1.2024 was het klaar.")]
    public void OtherNumbersAreNoMarkers(string body)
    {
        var letter = Read(body, "Een noot.");
        Assert.Equal(body, letter.BodySpan.Of(letter.Text));
        Assert.Null(Assert.Single(letter.Footnotes).Offset);
        Assert.Null(letter.Footnotes[0].Sentence);
        Assert.Contains("note 1", Assert.Single(letter.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Een.1 Twee.2 Drie en vier.34 Vijf.5")]
    [InlineData("Een.1 Twee.2 Drie en vier.3,4 Vijf.5")]
    [InlineData("Een.1 Twee.2 Drie en vier.3, 4 Vijf.5")]
    [InlineData("Een.1 Twee.2 Drie en vier.³⁴ Vijf.5")]
    [InlineData("Een.1 Twee.2 Drie en vier.³,⁴ Vijf.5")]
    public void MarkersMayStandTogether(string body)
    {
        var letter = Read(body, "a", "b", "c", "d", "e");
        Assert.Equal("Een. Twee. Drie en vier. Vijf.", letter.BodySpan.Of(letter.Text));
        Assert.Equal(["Een.", "Twee.", "Drie en vier.", "Drie en vier.", "Vijf."], letter.Footnotes.Select(n => n.Sentence?.Of(letter.Text)));
    }

    [Fact]
    public void MarkersOfTwoDigitsMayStandTogether()
    {
        var body = string.Concat(Enumerable.Range(1, 10).Select(n => $"Zin nummer {n} eindigt hier.{n} ")) + "De laatste.1112";
        var letter = Read(body, [.. Enumerable.Range(1, 12).Select(n => $"Noot {n}")]);
        Assert.Equal("De laatste.", letter.Footnotes[10].Sentence?.Of(letter.Text));
        Assert.Equal("De laatste.", letter.Footnotes[11].Sentence?.Of(letter.Text));
    }

    [Fact]
    public void AMarkerIsAcceptedOnlyInRunningOrder()
    {
        // "regels3" comes before marker 2 and cannot be marker 3 when the true one follows.
        var letter = Read("Begin.1 De regels3 gelden. Midden.2 Einde.3", "a", "b", "c");
        Assert.Equal("Begin. De regels3 gelden. Midden. Einde.", letter.BodySpan.Of(letter.Text));
    }

    [Fact]
    public void AMissingMarkerLeavesTheOthersInPlace()
    {
        var letter = Read("Een.1 Twee.2 Drie zonder teken. Vier.4 Vijf.5", "a", "b", "c", "d", "e");
        Assert.Equal(["Een.", "Twee.", null, "Vier.", "Vijf."], letter.Footnotes.Select(n => n.Sentence?.Of(letter.Text)));
        Assert.Equal("c", letter.Footnotes[2].Text);
        Assert.Contains("note 3", Assert.Single(letter.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void NotesMayAllBeNumberedOneAndSpanSeveralLines()
    {
        var page = new LetterPage { Body = "Een.1 Twee.2 Drie.3\n\n", Notes = ["Eerste\n     regel twee", "Tweede:\n\n      • punt\n\n      slot", "Derde"], NumbersRunOn = false };
        var letter = Read(page);
        Assert.Equal(["Eerste regel twee", "Tweede: • punt slot", "Derde"], letter.Footnotes.Select(n => n.Text));
        Assert.Equal([1, 2, 3], letter.Footnotes.Select(n => n.Number));
        Assert.All(letter.Footnotes, n => Assert.NotNull(n.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("??")]
    public void WithoutArrowsTheNotesAreKnownByTheSignature(string lostArrow)
    {
        var letter = Read(new LetterPage { Body = "Een.1 Twee.2\n\n", Notes = ["Kamerstuk 99 638, nr. 3.", "Derde"], Arrow = lostArrow });
        Assert.Equal(["Kamerstuk 99 638, nr. 3.", "Derde"], letter.Footnotes.Select(n => n.Text));
        Assert.Equal("A.B. de Verzinner", letter.Head.Signatory?.Name);
    }

    [Fact]
    public void ALetterWithoutNotesKeepsAllItsDigits()
    {
        var letter = Read("Dit is aangeboden.1 Meer niet.");
        Assert.Equal("Dit is aangeboden.1 Meer niet.", letter.BodySpan.Of(letter.Text));
        Assert.Empty(letter.Footnotes);
    }

    [Fact]
    public void NotesKnowTheirPapersAndLinks()
    {
        var letter = Read("Een.1 Twee.2", "Kamerstuk 99 587 en 99 452, nr. 976.", "Zie https://voorbeeld.nl/a_(b), (http://voorbeeld.nl/c).");
        Assert.Equal(["kst-99587-976", "kst-99452-976"], letter.Footnotes[0].Papers.Select(p => p.Id));
        Assert.Equal(["https://voorbeeld.nl/a_(b)", "http://voorbeeld.nl/c"], letter.Footnotes[1].Links.Select(l => l.AbsoluteUri));
    }

    [Fact]
    public void ANoteMayHangOnAHeadingOrAListItem()
    {
        var letter = Read("  1. Aanpak1\n\nTe weten:\n\n  • eerste;2\n\n  • tweede.3\n\nSlot.", "a", "b", "c");
        Assert.Equal(["Aanpak", "eerste;", "tweede."], letter.Footnotes.Select(n => n.Sentence?.Of(letter.Text)));
        Assert.Equal("Aanpak", letter.Sections[0].Heading);
    }

    private static Letter Read(string body, params string[] notes) => Read(new LetterPage { Body = body + "\n\n", Notes = notes });

    private static Letter Read(LetterPage page)
    {
        var result = TextLetterReader.Read(page.ToString());
        Assert.True(result.IsLetter, result.Refusal);
        return result.Letter;
    }
}
