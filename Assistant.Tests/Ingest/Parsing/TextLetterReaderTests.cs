using Assistant.Ingest.Parsing;
using Assistant.Retrieval.Letters;

namespace Assistant.Tests.Ingest.Parsing;

public sealed class TextLetterReaderTests
{
    [Fact]
    public void TheHeadOfAFictionalLetterIsRead()
    {
        var head = Read(new LetterPage()).Head;
        Assert.Equal("Voortgang van een verzonnen aanpak", head.Title);
        Assert.Equal("Verzonnen dossier", head.DossierTitle);
        Assert.Equal("Brief regering (fictief)", head.Kind);
        Assert.True(head.IsFictional);
        Assert.Equal(new DateTime(2099, 3, 15, 9, 30, 0), head.Updated);
        Assert.Equal("2", head.Version);
        Assert.Equal("2099Z00002", head.CaseNumber);
        Assert.Equal(["kst-99638-7"], head.Papers.Select(p => p.Id));
        Assert.Equal(new Signatory("Minister van Verzonnen Zaken", "A.B. de Verzinner"), head.Signatory);
    }

    [Fact]
    public void APageWithoutTheSitesLinesIsReadAsWell()
    {
        var bare = Read(new LetterPage { Navigation = "", SiteLines = "" });
        var full = Read(new LetterPage());
        Assert.Equal(full.Text, bare.Text);
        Assert.Empty(bare.Head.Papers);
    }

    [Fact]
    public void SeveralDossiersAndAChapterAreRead()
    {
        var page = new LetterPage
        {
            SiteLines = "Onderdeel van kamerstukdossier 99638 -7 Verzonnen .\n\nOnderdeel van kamerstukdossier 99600-VI -72 Begroting .\n\n"
                + "Preview document (🔗 origineel)\n\n",
        };
        Assert.Equal(["kst-99638-7", "kst-99600-VI-72"], Read(page).Head.Papers.Select(p => p.Id));
    }

    [Theory]
    [InlineData("Nummer: 2099D00001, datum: 2099-03-14\n\n")]
    [InlineData("nummer: 2099D00001, datum: 14-3-2099, versie: 1\n\n")]
    [InlineData("Nummer: 2099D00001, datum: 2099-03-14, bijgewerkt: gisteren, versie: \n\n")]
    public void OnlyNumberAndDateAreNeeded(string line)
    {
        var head = Read(new LetterPage { NumberLine = line }).Head;
        Assert.Equal("2099D00001", head.DocumentNumber);
        Assert.Equal(new DateOnly(2099, 3, 14), head.Date);
    }

    [Fact]
    public void OnlyTheFirstSubheadingUnderAnEmptyHeadingIsIndentedAndItsSiblingIsFound()
    {
        const string body = """
            Inleiding van de verzonnen brief.

              1. Moties uit het debat

                1. Motie-Een over opvang

            De motie over opvang is uitgevoerd.

              1. Motie-Twee over zicht

            De motie over zicht loopt nog.

              1. Motie-Drie over geld

            De motie over geld is afgedaan.

              1. Toezeggingen

                1. Eerste toezegging

            Hieraan is voldaan.

              1. Tweede toezegging

            Hieraan wordt gewerkt.

              1. Tot slot

            Ik informeer de Kamer in het najaar.


            """;
        Assert.Equal(
            [
                "0", "1 Moties uit het debat", "2 Motie-Een over opvang", "2 Motie-Twee over zicht", "2 Motie-Drie over geld",
                "1 Toezeggingen", "2 Eerste toezegging", "2 Tweede toezegging", "1 Tot slot",
            ],
            Outline(Read(new LetterPage { Body = body }).Sections));
    }

    [Fact]
    public void SubheadingsThatKeepTheirIndentationDrawNothingIn()
    {
        const string body = "  1. Hoofdstuk\n\n    1. Eerste deel\n\nTekst een.\n\n    1. Tweede deel\n\nTekst twee.\n\n  1. Volgend hoofdstuk\n\nTekst drie.\n\n";
        Assert.Equal(["1 Hoofdstuk", "2 Eerste deel", "2 Tweede deel", "1 Volgend hoofdstuk"], Outline(Read(new LetterPage { Body = body }).Sections));
    }

    [Fact]
    public void NumberedItemsInTheTextAreAListAndNoHeadings()
    {
        const string body = """
              1. Maatregelen

            Het kabinet neemt drie maatregelen:

              1. Meer opvang voor slachtoffers

              2. Meer zicht op daders

              3. Meer samenwerking

            Daarna volgt een evaluatie.

              1. voorkomen dat iemand slachtoffer wordt;

            Tot zover de maatregelen.


            """;
        var letter = Read(new LetterPage { Body = body });
        Assert.Equal(["1 Maatregelen"], Outline(letter.Sections));
        Assert.Equal(
            ["Het kabinet neemt drie maatregelen:", "- Meer opvang voor slachtoffers", "- Meer zicht op daders", "- Meer samenwerking", "Daarna volgt een evaluatie.", "- voorkomen dat iemand slachtoffer wordt;", "Tot zover de maatregelen."],
            letter.Sections[0].Blocks.Select(b => (b.Kind == BlockKind.ListItem ? "- " : "") + b.Span.Of(letter.Text)));
        Assert.Contains("\n1. Meer opvang voor slachtoffers\n2. Meer zicht op daders\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadingsWithoutANumberStandUnderTheNumberedOne()
    {
        const string body = "Inleiding\n\nDit is de inleiding van deze verzonnen brief aan de Kamer.\n\n  1. Aanpak\n\nDe aanpak loopt.\n\nStand van zaken\n\nDe stand van zaken is dat alles naar wens verloopt.\n\n";
        Assert.Equal(["1 Inleiding", "1 Aanpak", "2 Stand van zaken"], Outline(Read(new LetterPage { Body = body }).Sections));
    }

    [Fact]
    public void ListItemsKeepTheirDepth()
    {
        const string body = "Te weten:\n\n  • een;\n\n    – een a;\n\n    o een b;\n\n  • twee.\n\nSlot van de lijst.\n\n";
        var letter = Read(new LetterPage { Body = body });
        Assert.Equal(
            ["0 Te weten:", "1 een;", "2 een a;", "2 een b;", "1 twee.", "0 Slot van de lijst."],
            letter.Sections[0].Blocks.Select(b => $"{b.ListLevel} {b.Span.Of(letter.Text)}"));
        Assert.Contains("Te weten:\n\n• een;\n• een a;\n• een b;\n• twee.\n\nSlot", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesAndBlanksAreMadeEvenAndTypographyIsKept()
    {
        var letter = Read(new LetterPage { Body = "Een\u00a0zin  over\ntwee\tregels,   met “kansen” – en pro\u00adgramma’s.  \r\n\r\nTe weten:\n• een\n• twee\n\n" });
        Assert.Equal("Een zin over twee regels, met “kansen” – en programma’s.\n\nTe weten:\n\n• een\n• twee", letter.BodySpan.Of(letter.Text));
    }

    [Fact]
    public void TheFirstOfSeveralSignatoriesIsKeptAndTheSpanHoldsAll()
    {
        var letter = Read(new LetterPage { Signature = "Hoogachtend,\n\nde Minister van Verzonnen Zaken,\nA.B. de Verzinner\n\nDe Staatssecretaris voor Dromen en Slaap,\n\nmr. C. Dromer\n\n" });
        Assert.Equal(new Signatory("Minister van Verzonnen Zaken", "A.B. de Verzinner"), letter.Head.Signatory);
        Assert.Equal(
            "de Minister van Verzonnen Zaken,\n\nA.B. de Verzinner\n\nDe Staatssecretaris voor Dromen en Slaap,\n\nmr. C. Dromer",
            letter.SignatureSpan.Of(letter.Text));
        Assert.EndsWith("Hoogachtend,", letter.BodySpan.Of(letter.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void ALetterWithoutSignatureHasNone()
    {
        var letter = Read(new LetterPage { Signature = "" });
        Assert.Null(letter.Head.Signatory);
        Assert.Equal(0, letter.SignatureSpan.Length);
    }

    [Fact]
    public void AnAnnexAfterTheSignatureIsKept()
    {
        var page = new LetterPage { Body = "  1. Kop\n\nTekst onder de kop.\n\n", Signature = "De Minister van Verzonnen Zaken,\n\nA.B. de Verzinner\n\nBijlage met een overzicht.1\n\n", Notes = ["Noot."] };
        var letter = Read(page);
        Assert.Equal("A.B. de Verzinner", letter.Head.Signatory?.Name);
        Assert.Equal(["1 Kop", "0"], Outline(letter.Sections));
        Assert.Equal("Bijlage met een overzicht.", letter.Footnotes[0].Sentence!.Value.Of(letter.Text));
        Assert.Contains("follows the signature", Assert.Single(letter.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void TheHashTellsChangesAndNothingElse()
    {
        var letter = Read(new LetterPage());
        Assert.Equal(letter.ContentHash, Read(new LetterPage { Navigation = "" }).ContentHash);
        Assert.NotEqual(letter.ContentHash, Read(new LetterPage { Body = "Andere tekst.\n\n" }).ContentHash);
        Assert.NotEqual(letter.ContentHash, Read(new LetterPage { Titles = "Titel\n\nAnder dossier\n\nBrief regering (fictief)\n\n" }).ContentHash);
        Assert.NotEqual(
            Read(new LetterPage { Body = "Een zin.1\n\n", Notes = ["Noot."] }).ContentHash,
            Read(new LetterPage { Body = "Een zin.\n\n", Notes = ["Noot."] }).ContentHash);
        Assert.Matches("^[0-9a-f]{64}$", letter.ContentHash);
    }

    private static Letter Read(LetterPage page)
    {
        var result = TextLetterReader.Read(page.ToString());
        Assert.True(result.IsLetter, result.Refusal);
        return result.Letter;
    }

    private static IEnumerable<string> Outline(IEnumerable<Section> sections) =>
        sections.SelectMany(s => Outline(s.Subsections).Prepend($"{s.Level} {s.Heading}".Trim()));
}
