using System.Text;
using Assistant.Ingest.Parsing;
using Assistant.Retrieval.Letters;

namespace Assistant.Tests.Ingest.Parsing.Official;

public sealed class OfficialXmlReaderTests
{
    private const string Note = """<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref doc="kst-99638-3">99 638, nr. 3</extref>.</noot.al></noot>""";

    [Fact]
    public void TheHeadOfAPaperIsRead()
    {
        var letter = Read(new PaperXml());
        Assert.Equal("kst-99638-7", letter.Head.DocumentNumber);
        Assert.Equal("Verzonnen dossier", letter.Head.DossierTitle);
        Assert.Equal("Brief regering", letter.Head.Kind);
        Assert.Equal(new DateOnly(2099, 3, 14), letter.Head.Date);
        Assert.Equal(
            "BRIEF VAN DE MINISTER VAN VERZONNEN ZAKEN\n\n99 638 Verzonnen dossier\n\nNr. 7\n\nOntvangen 14 maart 2099",
            letter.HeadSpan.Of(letter.Text));
    }

    [Fact]
    public void TheMetadataInsideAPaperGiveTitleAndIdentifier()
    {
        var head = Read(new PaperXml
        {
            Metadata = """
                <meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-99638-VI-7"/>
                <meta name="OVERHEIDop.documenttitel" scheme="" content="Voortgang van een verzonnen aanpak"/>
                <meta name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Brief"/>
                <meta name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2099-03-10"/>
                """,
            Date = "",
            Dossier = "<dossier><dossiernummer><dossiernr>99 638</dossiernr><begrotingshoofdstuk> VI</begrotingshoofdstuk></dossiernummer><titel>Begroting</titel></dossier>",
        }).Head;
        Assert.Equal("kst-99638-VI-7", head.DocumentNumber);
        Assert.Equal("Voortgang van een verzonnen aanpak", head.Title);
        Assert.Equal(new DateOnly(2099, 3, 10), head.Date);
        Assert.Equal([new PaperReference("99638", "VI", 7)], head.Papers);
    }

    [Theory]
    [InlineData("<datumtekst>Voorgesteld 3december 2098</datumtekst>", 2098, 12, 3, false)]
    [InlineData("<datumtekst>Voorgesteld 21 MEI 2099</datumtekst>", 2099, 5, 21, false)]
    [InlineData("", 2098, 9, 16, true)]
    public void ADateThatIsNotMarkedIsReadFromTheWordsOrTheParliamentaryYear(string line, int year, int month, int day, bool estimate)
    {
        var letter = Read(new PaperXml { Date = line });
        Assert.Equal(new DateOnly(year, month, day), letter.Head.Date);
        Assert.Equal(estimate, letter.Head.DateIsEstimate);
        Assert.Equal(estimate ? 1 : 0, letter.Remarks.Count);
    }

    [Fact]
    public void APaperInSeveralDossiersKeepsThemAll()
    {
        var paper = new PaperXml();
        var second = "<dossier><dossiernummer><dossiernr>99 501</dossiernr>-<raadnr>20</raadnr></dossiernummer><titel>Raad</titel></dossier>";
        Assert.Equal(["kst-99638-7", "kst-99501-20-7"], Read(paper with { Dossier = paper.Dossier + second }).Head.Papers.Select(p => p.Id));
    }

    [Fact]
    public void AKnownRecordWinsOverTheFile()
    {
        var known = new KnownMetadata { DocumentNumber = "2099D00007", Date = new DateOnly(2099, 3, 15), Title = "Onderwerp van de brief", CaseNumber = "2099Z00003" };
        var letter = LetterReader.Read(new PaperXml().Bytes, "", known).Letter!;
        Assert.Equal("2099D00007", letter.Head.DocumentNumber);
        Assert.StartsWith("Onderwerp van de brief\n\n99 638 Verzonnen dossier\n\nNr. 7\n\nBRIEF VAN", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["kst-99638-7"], letter.Head.Papers.Select(p => p.Id));
        Assert.Empty(LetterRules.Broken(letter));
    }

    [Fact]
    public void DivisionsAreSectionsAndTheirNumbersStandBeforeTheHeading()
    {
        var letter = Read(new PaperXml
        {
            Body = """
                <al>Opening.</al>
                <divisie><kop><nr>1.</nr><titel>Inleiding</titel></kop><al>Eerste.</al>
                  <divisie><kop><nr>a.</nr><titel>Onderdeel</titel></kop><al>Dieper.</al></divisie></divisie>
                <divisie><kop><nr>2.</nr><titel>Aanpak</titel></kop><tekst><tussenkop kopopmaak="vet">Groot</tussenkop><al>Onder groot.</al>
                  <tussenkop kopopmaak="cur">Klein</tussenkop><al>Onder klein.</al></tekst></divisie>
                <divisie><kop><nr>2.1</nr><titel>Ernaast in de bron</titel></kop><al>Hoort onder twee.</al></divisie>
                """,
        });
        Assert.Equal(["0 ", "1 Inleiding", "2 Onderdeel", "1 Aanpak", "2 Groot", "3 Klein", "2 Ernaast in de bron"], letter.Sections.SelectMany(Outline));
        Assert.Contains("\n\n2.1 Ernaast in de bron\n\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteLeavesItsSentenceAndHangsOnIt()
    {
        var letter = Read(new PaperXml { Body = $"<al>Dat is <nadruk type=\"cur\">eerder</nadruk> gemeld.{Note} Nu volgt meer<nootref refid=\"n1\"/>.</al>" });
        Assert.Contains("Dat is eerder gemeld. Nu volgt meer.", letter.Text, StringComparison.Ordinal);
        var note = Assert.Single(letter.Footnotes);
        Assert.Equal("Kamerstuk 99 638, nr. 3.", note.Text);
        Assert.Equal("Dat is eerder gemeld.", note.Sentence!.Value.Of(letter.Text));
        Assert.Equal("kst-99638-3", Assert.Single(note.Papers).Id);
    }

    [Fact]
    public void ANoteInTheTitleOrATableIsKept()
    {
        var letter = Read(new PaperXml
        {
            Title = "BRIEF" + Note,
            Body = "<al>Tekst.</al><table><tgroup cols=\"1\"><tbody><row><entry><al>Cel<noot><noot.nr>1</noot.nr><noot.al>Bij de cel.</noot.al></noot></al></entry></row></tbody></tgroup></table>",
        });
        Assert.Equal(["BRIEF", "Cel"], letter.Footnotes.Select(n => n.Sentence!.Value.Of(letter.Text)));
        Assert.Equal([1, 2], letter.Footnotes.Select(n => n.Number));
    }

    [Fact]
    public void ListsKeepTheirNumbersAndTheirDepth()
    {
        var letter = Read(new PaperXml
        {
            Body = """
                <al-groep><al>Het gaat om:</al><lijst type="expliciet"><li><li.nr>–</li.nr><al>streep;</al></li>
                <li><li.nr>2.</li.nr><al>twee</al><al>en nog iets;</al><lijst type="expliciet"><li><li.nr>a)</li.nr><al>dieper.</al></li></lijst></li></lijst></al-groep>
                """,
        });
        Assert.Contains("Het gaat om:\n\n• streep;\n2. twee\nen nog iets;\na) dieper.", letter.Text, StringComparison.Ordinal);
        Assert.Equal([0, 1, 1, 1, 2], letter.Sections[0].Blocks.Select(b => b.ListLevel));
    }

    [Fact]
    public void TableRowsCarryTheHeadsOfTheirColumns()
    {
        var letter = Read(new PaperXml
        {
            Body = """
                <al>Zie de tabel.</al><table><title>Meldingen</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
                <thead><row><entry colname="c1"><al>Jaar</al></entry><entry namest="c2" nameend="c3"><al>Aantal</al></entry></row>
                <row><entry colname="c1"/><entry colname="c2"><al>man</al></entry><entry colname="c3"><al>vrouw</al></entry></row></thead>
                <tbody><row><entry colname="c1" morerows="1"><al>2098</al></entry><entry colname="c2"><al>12</al></entry><entry colname="c3"><al>34</al></entry></row>
                <row><entry><al>5</al></entry><entry><al>6</al></entry></row></tbody></tgroup></table>
                """,
        });
        Assert.Contains("Meldingen\n\nJaar: 2098 | Aantal man: 12 | Aantal vrouw: 34\nAantal man: 5 | Aantal vrouw: 6", letter.Text, StringComparison.Ordinal);
        Assert.Equal(2, letter.Sections[0].Blocks.Count(b => b.Kind == BlockKind.TableRow));
    }

    [Fact]
    public void EverySignatureIsReadAndTheAnnexStandsBehindThem()
    {
        var letter = Read(new PaperXml
        {
            AfterText = """
                <tekst-sluiting><ondertekening><functie>De Minister van Verzonnen Zaken</functie>,<naam><voornaam>A.B.</voornaam><achternaam>de Verzinner</achternaam></naam></ondertekening>
                <ondertekening><functie>De Staatssecretaris van Fictie,</functie><naam><achternaam>C. Bedenker</achternaam></naam></ondertekening></tekst-sluiting>
                <bijlage><kop><label>Bijlage</label><nr>1</nr><titel>Overzicht</titel></kop><al>In de bijlage.</al></bijlage>
                """,
        });
        Assert.Equal(new Signatory("Minister van Verzonnen Zaken", "A.B. de Verzinner"), letter.Head.Signatory);
        Assert.Equal([new Signatory("Staatssecretaris van Fictie", "C. Bedenker")], letter.Head.CoSignatories);
        Assert.EndsWith("C. Bedenker\n\nBijlage 1 Overzicht\n\nIn de bijlage.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ProcessingInstructionsAndLineEndsDoNotCutWords()
    {
        var paper = new PaperXml { Body = "<al>De server<?xpp afbm?>certificaten zijn\n   nodig voor NO<inf>x</inf>.</al>" };
        Assert.Contains("De servercertificaten zijn nodig voor NOx.", Read(paper).Text, StringComparison.Ordinal);
        Assert.Equal(Read(paper).Text, LetterReader.Read(Encoding.UTF8.GetBytes(paper.ToString().ReplaceLineEndings("\r\n"))).Letter!.Text);
    }

    [Fact]
    public void AnElementThatNobodyForesawKeepsItsWords()
    {
        var letter = Read(new PaperXml { Body = "<nieuw-blok>Los <nieuw-deel>deel</nieuw-deel></nieuw-blok><box><al>In het kader.</al></box>" });
        Assert.Contains("Los\n\ndeel\n\nIn het kader.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void QuestionsAndAnswersStandUnderTheirNumbers()
    {
        var letter = Read(Encoding.UTF8.GetBytes("""
            <officiele-publicatie><metadata><meta name="DC.identifier" content="ah-tk-20982099-12"/></metadata><kamervragen>
            <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2098-2099</tekstregel></kamervraagkop><kamervraagnummer>12</kamervraagnummer>
            <kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Bedenker</achternaam></naam> over <kamervraagonderwerp>een verzinsel</kamervraagonderwerp> (ingezonden <datum isodatum="2099-01-02">2 januari 2099</datum>).</kamervraagomschrijving>
            <kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>Verzinner</achternaam></naam> (Verzonnen Zaken) (ontvangen <datum isodatum="2099-02-03">3 februari 2099</datum>).</kamervraagomschrijving>
            <vraag><nr>Vraag 1</nr><al>Is dit zo?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja, dat is zo.</al></antwoord></kamervragen></officiele-publicatie>
            """));
        Assert.Equal("Antwoord schriftelijke vragen", letter.Head.Kind);
        Assert.Equal("Vragen van het lid Bedenker over een verzinsel (ingezonden 2 januari 2099).", letter.Head.Title);
        Assert.Equal(new DateOnly(2099, 2, 3), letter.Head.Date);
        Assert.Equal(new Signatory("Minister (Verzonnen Zaken)", "Verzinner"), letter.Head.Signatory);
        Assert.Equal(["1 Vraag 1", "1 Antwoord 1"], letter.Sections.SelectMany(Outline));
    }

    [Theory]
    [InlineData("<al>Nooit gesloten", "line ")]
    [InlineData("<al>&geheim;</al>", "line ")]
    [InlineData("", "no text of a letter")]
    public void WhatCannotBeReadIsRefusedWithThePlace(string body, string reason) =>
        Assert.Contains(reason, LetterReader.Read(new PaperXml { Body = body }.Bytes).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE officiele-publicatie [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<al>&x;</al>", "DTD")]
    [InlineData("<!DOCTYPE officiele-publicatie [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>", "<al>&b;</al>", "DTD")]
    public void EntitiesAreNeitherFetchedNorExpanded(string declaration, string body, string reason)
    {
        var paper = new PaperXml { Body = body }.ToString().Replace("<officiele-publicatie>", declaration + "<officiele-publicatie>", StringComparison.Ordinal);
        Assert.Contains(reason, LetterReader.Read(Encoding.UTF8.GetBytes(paper)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void NestingWithoutEndIsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<divisie>", 200_000));
        Assert.Contains("nested more than", LetterReader.Read(new PaperXml { Body = deep }.Bytes).Refusal, StringComparison.Ordinal);
    }

    private static Letter Read(PaperXml paper) => Read(paper.Bytes);

    private static Letter Read(byte[] content)
    {
        var result = LetterReader.Read(content);
        Assert.True(result.IsLetter, result.Refusal);
        Assert.Empty(LetterRules.Broken(result.Letter));
        return result.Letter;
    }

    private static IEnumerable<string> Outline(Section section) => section.Subsections.SelectMany(Outline).Prepend($"{section.Level} {section.Heading}");
}
