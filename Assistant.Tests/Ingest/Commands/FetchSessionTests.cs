using System.CommandLine;
using System.Text;
using Assistant.Ingest.Commands;
using Assistant.Ingest.Sources.TweedeKamer;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Storing;
using Assistant.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Ingest.Commands;

public sealed class FetchSessionTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private FakeHouse house = null!;

    private string Data => Path.Combine(folder.Path, "data");

    private string Originals => Path.Combine(folder.Path, "originals");

    public async Task InitializeAsync() => house = await FakeHouse.StartAsync();

    public async Task DisposeAsync() => await house.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TheLettersOfTheDossierAreStoredWithWhatTheRecordSaysAndTheirOriginalsKept()
    {
        house.With(HouseDocument.Letter(1), HouseDocument.Letter(2), HouseDocument.Letter(3) with { Dossier = 11111 }, HouseDocument.Letter(4) with { Kind = "Motie" });
        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Equal(["2099D00001", "2099D00002"], Stored().Keys.Order(StringComparer.Ordinal));
        var head = Stored()["2099D00002"].Head;
        Assert.Equal("Verzonnen brief 2", head.Title);
        Assert.Equal([new PaperReference("99638", null, 2)], head.Papers);
        Assert.Equal("A. Eerste", head.Signatory!.Name);
        Assert.Equal(["2099D00001-001.json", "2099D00001-001.txt", "2099D00002-001.json", "2099D00002-001.txt"], Kept());
    }

    [Fact]
    public async Task ASecondFetchAsksForChangesOnlyAndDownloadsNothing()
    {
        house.With(HouseDocument.Letter(1), HouseDocument.Letter(2));
        await FetchAsync();
        house.ForgetRequests();
        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Equal(0, house.Downloads);
        Assert.Contains(house.Requests, request => request.Contains("ApiGewijzigdOp ge 2099-03-15T08:00:00Z", StringComparison.Ordinal));
        Assert.Contains("0 new, 0 changed, 2 unchanged, 0 withdrawn, 0 refused", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeletedRowWithdrawsItsLetterAndRemovesItsOriginals()
    {
        var letter = HouseDocument.Letter(1);
        house.With(letter, HouseDocument.Letter(2));
        await FetchAsync();
        house.With(letter with { IsDeleted = true, Changed = letter.Changed.AddHours(5) });
        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Equal(["2099D00002"], Stored().Keys);
        Assert.Equal(["2099D00002-001.json", "2099D00002-001.txt"], Kept());
        Assert.Contains("1 withdrawn", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangedFileOfTheSameDocumentAnswersFromTheNewestAndKeepsTheEarlierVersionReachable()
    {
        var letter = HouseDocument.Letter(1, "De brief van 18 maart.");
        house.With(letter);
        await FetchAsync();
        var earlier = Stored()["2099D00001"];
        house.With(letter with { Content = HouseDocument.Text("De brief van 19 maart."), VersionId = Guid.NewGuid(), VersionNumber = 2, Changed = letter.Changed.AddHours(5) });
        Assert.Equal(ExitCodes.Done, await FetchAsync());

        var newest = Stored()["2099D00001"];
        Assert.Contains("19 maart", newest.Text, StringComparison.Ordinal);
        var archive = new LetterArchive(Data);
        Assert.Equal(earlier.Text, Assert.Single(archive.Versions(newest)).Letter.Text);
        Assert.Equal(earlier.Text, archive.Find(newest, LetterVersion.IdOf(earlier))!.Letter.Text);

        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Contains("19 maart", Stored()["2099D00001"].Text, StringComparison.Ordinal);
        Assert.Single(archive.Versions(newest));
    }

    [Fact]
    public async Task TheOfficialXmlIsPreferredOnceItIsPublished()
    {
        var letter = HouseDocument.Letter(1) with { Xml = OfficialXml("De officiële tekst van de brief.") };
        house.With(letter);
        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Contains("officiële tekst", Stored()["2099D00001"].Text, StringComparison.Ordinal);
        Assert.Contains("2099D00001-001.xml", Kept());
        Assert.Equal("https://zoek.officielebekendmakingen.nl/kst-99638-1.html", Stored()["2099D00001"].Head.Source!.AbsoluteUri);
    }

    [Fact]
    public async Task APublicationThatIsNotThereYetLeavesTheFileItself()
    {
        house.With(HouseDocument.Letter(1) with { Xml = OfficialXml("De officiële tekst.") });
        house.Once("Resource", StatusCodes.Status404NotFound);
        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Contains("2099D00001-001.txt", Kept());
        Assert.Contains("verzonnen aanpak", Stored()["2099D00001"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfTheWrongSizeIsRefusedAndTriedAFewTimesADayOnly()
    {
        house.With(HouseDocument.Letter(1) with { ClaimedLength = 10 }, HouseDocument.Letter(2));
        for (var run = 0; run < 5; run++)
            Assert.Equal(ExitCodes.SomeRefused, await FetchAsync());

        Assert.Equal(["2099D00002"], Stored().Keys);
        Assert.Equal(1 + 3, house.Downloads);
        Assert.Contains("bytes where its record says 10", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Kept(), name => name.Contains("2099D00001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARunThatBrokeOffGoesOnWhereItWas()
    {
        house.With([.. Enumerable.Range(1, 6).Select(number => HouseDocument.Letter(number) with { Id = new Guid(number, 0, 0, new byte[8]) })]);
        house.Once("00000004", StatusCodes.Status403Forbidden);
        Assert.Equal(ExitCodes.SomeRefused, await FetchAsync());
        Assert.Equal(5, Stored().Count);
        house.ForgetRequests();
        Assert.Equal(ExitCodes.Done, await FetchAsync());
        Assert.Equal(1, house.Downloads);
        Assert.Equal(6, Stored().Count);
    }

    [Fact]
    public async Task AServiceThatIsOutOfOrderIsToldApart()
    {
        for (var i = 0; i < 10; i++)
            house.Once("Kamerstukdossier", StatusCodes.Status503ServiceUnavailable);

        Assert.Equal(ExitCodes.SourceFault, await FetchAsync());
        Assert.Contains("503", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task ADryRunChangesNothing()
    {
        house.With(HouseDocument.Letter(1));
        Assert.Equal(ExitCodes.Done, await FetchAsync(dryRun: true));
        Assert.Contains("2099D00001: new", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, house.Downloads);
        Assert.False(Directory.Exists(Data));
        Assert.False(Directory.Exists(Originals));
    }

    [Fact]
    public async Task WhatTheHouseNoLongerListsIsWithdrawnOnlyWhenSaid()
    {
        var letter = HouseDocument.Letter(1);
        house.With(letter, HouseDocument.Letter(2));
        await FetchAsync();
        house.Take(letter.Id);
        await FetchAsync();
        Assert.Equal(2, Stored().Count);
        Assert.Equal(ExitCodes.Done, await FetchAsync(prune: true));
        Assert.Equal(["2099D00002"], Stored().Keys);
    }

    [Fact]
    public async Task KindsDatesAndAttachmentsAreAskedFor()
    {
        var attachment = new HouseDocument { Number = "2099D00009", Kind = "Bijlage", Dossier = null, Subject = "Een bijlage" };
        house.With(
            attachment,
            HouseDocument.Letter(1) with { Attachments = [attachment] },
            HouseDocument.Letter(2) with { Kind = "Motie (gewijzigd/nader)" },
            HouseDocument.Letter(3) with { Kind = "Antwoord schriftelijke vragen", Dossier = null, Subject = "Vragen over het verzonnen dossier" },
            HouseDocument.Letter(4) with { Date = "2098-12-31T00:00:00+01:00" });
        Assert.Equal(ExitCodes.Done, await FetchAsync(scope: new FetchScope(new DossierNumber(99638, null), DocumentKinds.All, new DateOnly(2099, 1, 1))));
        Assert.Equal(["2099D00001", "2099D00002", "2099D00003", "2099D00009"], Stored().Keys.Order(StringComparer.Ordinal));
        Assert.Equal([new LinkedDocument("2099D00009", "Een bijlage")], Stored()["2099D00001"].Head.Attachments);
    }

    [Fact]
    public async Task ARecordWithAPathForANumberIsRefusedAndWritesNothingOutside()
    {
        house.With(HouseDocument.Letter(1) with { Number = "../../2099D00001" }, HouseDocument.Letter(2) with { Xml = OfficialXml("Tekst van de brief.") });
        Assert.Equal(ExitCodes.SomeRefused, await FetchAsync());
        Assert.Equal(["2099D00002-001.json", "2099D00002-001.xml"], Kept());
        Assert.Equal(["data", "originals"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static byte[] OfficialXml(string words) => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <officiele-publicatie><metadata/><kamerstuk><kamerstukkop><tekstregel inhoud="documenttype">Kamerstukken</tekstregel></kamerstukkop>
        <dossier><dossiernummer><dossiernr>99 638</dossiernr></dossiernummer><titel>Verzonnen dossier</titel></dossier>
        <stuk><stuknr>Nr. <ondernummer kamer="2">1</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN VERZONNEN ZAKEN</titel>
        <datumtekst>Den Haag, <datum isodatum="2099-03-14">14 maart 2099</datum></datumtekst>
        <algemeen><vrije-tekst><tekst status="goed"><al>{words}</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>
        """);

    private async Task<int> FetchAsync(bool prune = false, bool dryRun = false, FetchScope? scope = null)
    {
        output.GetStringBuilder().Clear();
        var options = new FeedOptions { Address = house.Address, WaitBetweenCalls = TimeSpan.Zero, FirstRetryDelay = TimeSpan.FromMilliseconds(1) };
        var console = new InvocationConfiguration { Output = output, Error = error };
        var session = new FetchSession(scope ?? new FetchScope(new DossierNumber(99638, null), [DocumentKinds.Letters], null), Data, Originals, options, console);
        return await session.RunAsync(prune, dryRun, CancellationToken.None);
    }

    private Dictionary<string, Letter> Stored()
    {
        using var source = new EmbeddedSnapshots(Data, TimeProvider.System);
        using var snapshot = source.Acquire();
        return snapshot?.Letters.ToDictionary(head => head.DocumentNumber, head => snapshot.FindLetter(head.DocumentNumber)!) ?? [];
    }

    private List<string> Kept() =>
        [.. Directory.GetFiles(Originals).Select(path => Path.GetFileName(path)!).Where(name => name.StartsWith("20", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
