using Assistant.Ingest.Parsing;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest.Parsing;

public sealed class RealLetterTests
{
    [SkippableFact]
    public void TheHeadIsRead()
    {
        var head = Read().Head;
        Assert.Equal("2024D44861", head.DocumentNumber);
        Assert.Equal("Toezeggingen op het dossier mensenhandel", head.Title);
        Assert.Equal("Mensenhandel", head.DossierTitle);
        Assert.Equal("Brief regering", head.Kind);
        Assert.Equal(new DateOnly(2024, 11, 19), head.Date);
        Assert.Equal(new DateTime(2024, 11, 20, 16, 49, 0), head.Updated);
        Assert.Equal("1", head.Version);
        Assert.Equal(["kst-28638-254"], head.Papers.Select(p => p.Id));
        Assert.Equal("2024Z18807", head.CaseNumber);
        Assert.Equal(new Signatory("Minister van Justitie en Veiligheid", "D.M. van Weel"), head.Signatory);
        Assert.False(head.IsFictional);
        Assert.Equal(
            [
                "staatssecretaris van Jeugd, Preventie en Sport", "staatssecretaris van Langdurige en Maatschappelijke Zorg",
                "minister van Sociale Zaken en Werkgelegenheid", "minister van Buitenlandse Zaken",
                "minister voor Buitenlandse Handel en Ontwikkelingshulp", "minister van Asiel en Migratie",
            ],
            head.CoSigningOffices);
    }

    [SkippableFact]
    public void TheSectionsFormTheTreeOfTheLetter()
    {
        string[] expected =
        [
            "0  4", "1 Actieplan programma Samen tegen mensenhandel 1", "1 Zicht op minderjarigen 3",
            "1 Verbinding tussen het Actieplan en de internationale aanpak 9", "1 Uitvoering moties debat 21 december 2023 0",
            "2 Motie-Mutluer e.a. over het House of Inner Strength 2",
            "2 Motie-Mutluer e.a. over onderzoek naar landelijke aansturing en coördinatie mensenhandel 1",
            "1 Overige toezeggingen debat 11 september 2024 0", "2 Wet langdurig toezicht 4", "2 Online opsporingsstrategie politie 6",
        ];
        Assert.Equal(expected, Outline(Read().Sections));
    }

    [SkippableFact]
    public void EveryNoteHangsOnItsSentence()
    {
        string[] ends =
        [
            "aan uw Kamer werd aangeboden.", "Samen tegen mensenhandel toegezonden.", "“Jouw twijfel, iemands kans”.", "verschillende programma’s",
            "het Khartoum-proces", "het Rabat-proces", "de Niamey Declaration", "multidisciplinair wordt samengewerkt.", "en mijn ministerie.",
            "coördinatie van mensenhandel.", "een onderzoeksprogramma opgesteld.", "aan uw Kamer aangeboden.", "de verzamelbrief mensenhandel 2023.",
        ];
        var letter = Read();
        Assert.Equal(Enumerable.Range(1, 13), letter.Footnotes.Select(n => n.Number));
        Assert.Empty(letter.Remarks);
        Assert.All(letter.Footnotes.Zip(ends), pair =>
        {
            var (note, end) = pair;
            Assert.EndsWith(end, letter.Text[..note.Offset!.Value], StringComparison.Ordinal);
            Assert.Contains(end, note.Sentence!.Value.Of(letter.Text), StringComparison.Ordinal);
            Assert.Equal(note.Text, note.Span.Of(letter.Text));
        });
        Assert.Equal(["kst-24587-976", "kst-29452-976"], letter.Footnotes[11].Papers.Select(p => p.Id));
        Assert.Equal("Kamerstuk 28 638, nr. 237.", letter.Footnotes[12].Text);
    }

    [SkippableFact]
    public void TheCanonicalTextHoldsNoMarkersAndNothingOfTheSite()
    {
        var letter = Read();
        Assert.Contains("Door middel van verschillende programma’s wordt ingezet", letter.Text, StringComparison.Ordinal);
        Assert.Contains("\n\n• Prevention – voorkomen;\n• Protection – beschermen;\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("op 62 zaken van mensenhandel", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("↩", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Preview document", letter.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Toezeggingen op het dossier mensenhandel\n\nBrief regering\n\n"
            + "Nummer: 2024D44861, datum: 2024-11-19, bijgewerkt: 2024-11-20 16:49, versie: 1",
            letter.HeadSpan.Of(letter.Text));
        Assert.Equal("De Minister van Justitie en Veiligheid,\n\nD.M. van Weel", letter.SignatureSpan.Of(letter.Text));
        Assert.StartsWith("Tijdens het commissiedebat", letter.BodySpan.Of(letter.Text), StringComparison.Ordinal);
        Assert.EndsWith("uitvoering van het Actieplan.", letter.BodySpan.Of(letter.Text), StringComparison.Ordinal);
    }

    internal static Letter Read()
    {
        var path = SharedFolder.Path("letters/2024D44861.txt");
        Skip.If(path is null, SharedFolder.Absent);
        var result = LetterReader.Read(File.ReadAllBytes(path));
        Assert.True(result.IsLetter, result.Refusal);
        return result.Letter;
    }

    private static IEnumerable<string> Outline(IEnumerable<Section> sections) =>
        sections.SelectMany(s => Outline(s.Subsections).Prepend($"{s.Level} {s.Heading} {s.Blocks.Count}"));
}
