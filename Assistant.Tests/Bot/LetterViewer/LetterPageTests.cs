using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assistant.Bot.LetterViewer;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Ingest.Parsing;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.LetterViewer;

public sealed class LetterPageTests
{
    private const string Words = "De opvang wordt uitgebreid";
    private const string Hostile =
        "</p></article><script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} &lt;b&gt; \"'` javascript:alert(1)";

    private readonly Assistant.Bot.LetterViewer.LetterPage page = new("/letter.css", "/icon.svg");

    [Property(MaxTest = 60)]
    public void EveryWordOfALetterIsOnItsPageOnceAndInOrder(int seed)
    {
        var letter = GeneratedLetterTests.Read(new GeneratedLetter(seed));
        var article = Show(letter).QuerySelector("article")!;
        foreach (var ours in article.QuerySelectorAll("sup, .back, .paper, .not-placed, #noten"))
            ours.Remove();
        var numbers = string.Concat(letter.Footnotes.Select(note => $"{note.Number}."));
        Assert.Equal(Bare(letter.Text).Replace("•", "", StringComparison.Ordinal).Length, Bare(article.TextContent + numbers).Length);
        Assert.All(letter.Sections.SelectMany(section => section.Blocks), block =>
            Assert.Contains(Bare(block.Span.Of(letter.Text)), Bare(article.TextContent), StringComparison.Ordinal));
    }

    [Fact]
    public void TextThatTheStructureDoesNotNameIsShownToo()
    {
        var letter = Some.Letter("2099D00001", "Eerste alinea.", "Tweede alinea.");
        Assert.Equal(["Eerste alinea.", "Tweede alinea."], Show(letter).QuerySelectorAll("article p").Select(p => p.TextContent));
    }

    [Property(MaxTest = 60)]
    public void ExactlyTheQuotedWordsAreMarked(int seed)
    {
        var letter = GeneratedLetterTests.Read(new GeneratedLetter(seed));
        var random = new Random(seed);
        var start = random.Next(letter.BodySpan.Start, letter.BodySpan.End - 1);
        var span = new TextSpan(start, random.Next(1, letter.BodySpan.End - start));
        var document = Show(letter, LetterMark.For(span, span.Of(letter.Text)));
        foreach (var reference in document.QuerySelectorAll("sup"))
            reference.Remove();
        var marked = string.Concat(document.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal(Bare(span.Of(letter.Text)).Replace("•", "", StringComparison.Ordinal), Bare(marked));
        Assert.True(document.QuerySelectorAll("#q").Length == (marked.Length > 0 ? 1 : 0));
    }

    [Fact]
    public void WordsThatDoNotStandThereAreNotShownAsAQuote()
    {
        var letter = Some.Letter("2099D00001", Words);
        var document = Show(letter, LetterMark.For(new TextSpan(0, 5), "Nooit"));
        Assert.Empty(document.QuerySelectorAll("mark"));
        Assert.Contains("er is niets gemarkeerd", document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteAndItsPlaceLeadToEachOther()
    {
        var document = Show(WithNote());
        var reference = document.QuerySelector("sup a")!;
        Assert.Equal("Voetnoot 4", reference.GetAttribute("aria-label"));
        Assert.EndsWith(Words, reference.ParentElement!.PreviousSibling!.TextContent, StringComparison.Ordinal);
        var note = document.QuerySelector(reference.GetAttribute("href")!)!;
        Assert.StartsWith("Kamerstuk 28 638, nr. 251", note.TextContent, StringComparison.Ordinal);
        Assert.Equal(reference.Id, note.QuerySelector(".back")!.GetAttribute("href")![1..]);
    }

    [Fact]
    public void TheNotesPapersAndAddressesLeadToTheOfficialCopies()
    {
        var note = Show(WithNote()).QuerySelector(".notes li")!;
        Assert.Equal(
            ["https://www.politie.nl/x", "https://zoek.officielebekendmakingen.nl/kst-28638-251.html"],
            note.QuerySelectorAll("a[target=_blank]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void AFictionalLetterSaysSoAndLeadsNowhere()
    {
        var real = WithNote();
        var document = Show(real with { Head = real.Head with { IsFictional = true } });
        Assert.Contains("fictieve voorbeeldbrief", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("officiele", StringComparison.Ordinal));
        Assert.DoesNotContain(document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("tweedekamer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id=2099D00001&did=2099D00001")]
    [InlineData("https://www.tweedekamer.nl/eigen-pagina", "https://www.tweedekamer.nl/eigen-pagina")]
    [InlineData("https://zoek.officielebekendmakingen.nl/kst-1-2.html", "https://zoek.officielebekendmakingen.nl/kst-1-2.html", "Officiële publicatie")]
    [InlineData("javascript:alert(1)", "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id=2099D00001&did=2099D00001")]
    public void TheOfficialPageIsTheSourcesOwnOrTheOneOfTheDocumentNumber(
        string? source, string expected, string name = "Brief op de site van de Tweede Kamer")
    {
        var real = WithNote();
        var letter = real with { Head = real.Head with { Source = source is null ? null : new Uri(source) } };
        Assert.Contains(Show(letter).QuerySelectorAll(".facts a"), link => link.GetAttribute("href") == expected && link.TextContent == name);
    }

    [Fact]
    public void HostileWordsOfALetterAreShownAndDoNothing()
    {
        var letter = Some.Letter("2099D00001", Hostile);
        letter = letter with { Head = letter.Head with { Title = Hostile, Version = Hostile, DocumentNumber = Hostile } };
        var document = Show(letter, LetterMark.For(new TextSpan(5, 30), Hostile.Substring(5, 30)));
        Assert.Contains(Hostile, document.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("script, img, iframe, style, [onerror]"));
        Assert.Single(document.QuerySelectorAll("article"));
        Assert.DoesNotContain(document.QuerySelectorAll("a"), link =>
            link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ATableHasItsHeadsAboveItAndEveryWordInItsCell()
    {
        const string first = "Jaar: 2023 | Meldingen: 868";
        const string second = "Jaar: 2024 | Meldingen: 926";
        var letter = SomeLetter.WithRows(first, second);
        var marked = new TextSpan(first.Length + 2, second.Length);
        var document = Show(letter, LetterMark.For(marked, second));
        Assert.Equal(["Jaar", "Meldingen"], document.QuerySelectorAll("article thead th").Select(head => head.TextContent));
        Assert.Equal(
            ["Jaar: 2023", "Meldingen: 868", "Jaar: 2024", "Meldingen: 926"],
            document.QuerySelectorAll("article tbody td").Select(cell => cell.TextContent));
        Assert.Equal("Tabel", document.QuerySelector("article .table")!.GetAttribute("aria-label"));
        Assert.Equal("Jaar: 2024Meldingen: 926", string.Concat(document.QuerySelectorAll("mark").Select(mark => mark.TextContent)));
    }

    [Theory]
    [InlineData("Jaar: 2023 | Meldingen: alle: 868", "Jaar: 2024 | Meldingen: alle: 926", "Jaar,Meldingen: alle", "Jaar: 2023,Meldingen: alle: 868,Jaar: 2024,Meldingen: alle: 926")]
    [InlineData("Jaar: 2023 | Let op: geschat: 868", "Jaar: 2024 | Let op: geteld: 926", "Jaar,Let op", "Jaar: 2023,Let op: geschat: 868,Jaar: 2024,Let op: geteld: 926")]
    [InlineData("Utrecht | Jaar: 2023 | Meldingen: 868", "Zwolle | Meldingen: 12", ",Jaar,Meldingen", "Utrecht,Jaar: 2023,Meldingen: 868,Zwolle,,Meldingen: 12")]
    [InlineData("Gemeente | Utrecht", "Zorg | Ja: altijd", "", "Gemeente,Utrecht,Zorg,Ja: altijd")]
    [InlineData("Een enkele cel", "Nog een", "", "Een enkele cel,Nog een")]
    public void RowsKeepTheirColumnsAndOddOnesAreShownAsTheyAre(string first, string second, string heads, string cells)
    {
        var document = Show(SomeLetter.WithRows(first, second));
        Assert.Equal(heads, string.Join(',', document.QuerySelectorAll("article thead th").Select(head => head.TextContent)));
        Assert.Equal(cells, string.Join(',', document.QuerySelectorAll("article tbody td").Select(cell => cell.TextContent)));
    }

    [Fact]
    public void WhoSignedWhatCameWithTheLetterAndAnEstimatedDateAreShown()
    {
        var real = WithNote();
        var facts = Show(real with
        {
            Head = real.Head with
            {
                Date = new DateOnly(2024, 9, 1),
                DateIsEstimate = true,
                Signatory = new Signatory("Minister van Justitie", "A. Voorbeeld"),
                CoSignatories = [new Signatory("Staatssecretaris", "B. Tweede")],
                CoSigningOffices = ["de Minister van Asiel"],
                Attachments = [new LinkedDocument("2099D00002", "Onderzoek"), new LinkedDocument("2099D00003", "")],
            },
        }).QuerySelector(".facts")!;
        var shown = facts.QuerySelectorAll("dl > div").ToDictionary(fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelector("dd")!);
        Assert.Equal("1 september 2024 (datum geschat)", shown["Datum"].TextContent);
        Assert.Equal("A. Voorbeeld, Minister van Justitie; B. Tweede, Staatssecretaris; mede namens de Minister van Asiel", shown["Ondertekend door"].TextContent);
        Assert.Equal("Onderzoek (2099D00002); 2099D00003", shown["Bijlagen"].TextContent);
        Assert.Equal("https://www.tweedekamer.nl/downloads/document?id=2099D00002", shown["Bijlagen"].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void AStructureThatContradictsItselfShowsNoWordsTwice()
    {
        var letter = Some.Letter("2099D00001", Words);
        var block = new Block(BlockKind.Paragraph, new TextSpan(0, Words.Length));
        letter = letter with
        {
            Sections = [new Section { Level = 0, Heading = "", HeadingSpan = default, Blocks = [block, block, new Block(BlockKind.ListItem, new TextSpan(10, 900))], Subsections = [] }],
        };
        Assert.Equal(Words, Show(letter).QuerySelector("article")!.TextContent);
    }

    private static Letter WithNote()
    {
        const string note = "Kamerstuk 28 638, nr. 251, zie https://www.politie.nl/x.";
        var letter = Some.Letter("2099D00001", $"{Words} en versterkt.", $"4. {note}");
        var start = letter.Text.IndexOf(note, StringComparison.Ordinal);
        return letter with
        {
            Head = letter.Head with { IsFictional = false },
            Footnotes =
            [
                new Footnote
                {
                    Number = 4,
                    Text = note,
                    Span = new TextSpan(start, note.Length),
                    Offset = Words.Length,
                    Papers = [new PaperReference("28638", null, 251)],
                    Links = [new Uri("https://www.politie.nl/x")],
                },
            ],
        };
    }

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private IDocument Show(Letter letter, LetterMark? mark = null) =>
        new HtmlParser().ParseDocument(page.Show(new LetterView(letter, mark, QuestionLanguage.Dutch)));
}
