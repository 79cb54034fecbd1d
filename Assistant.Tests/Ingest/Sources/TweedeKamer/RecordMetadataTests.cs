using System.Text.Json;
using Assistant.Ingest.Sources.TweedeKamer;
using Assistant.Ingest.Sources.TweedeKamer.Records;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest.Sources.TweedeKamer;

public sealed class RecordMetadataTests
{
    [Fact]
    public void TheRecordSaysWhoWroteTheLetterWhenAndWhereItIsFiled()
    {
        var attachment = new HouseDocument { Number = "2099D00009", Subject = "Een verzonnen  bijlage " };
        var known = Read(new HouseDocument { Attachments = [attachment] })!;
        Assert.Equal("2099D00001", known.DocumentNumber);
        Assert.Equal("Een verzonnen brief", known.Title);
        Assert.Equal("Brief regering", known.Kind);
        Assert.Equal("Verzonnen dossier", known.DossierTitle);
        Assert.Equal([new PaperReference("99638", null, 7)], known.Papers);
        Assert.Equal("2099Z00002", known.CaseNumber);
        Assert.Equal(new Signatory("Minister van Verzonnen Zaken", "A. Eerste"), known.Signatory);
        Assert.Equal(["Staatssecretaris van Verzonnen Zaken"], known.CoSigningOffices);
        Assert.Equal([new LinkedDocument("2099D00009", "Een verzonnen bijlage")], known.Attachments);
    }

    [Theory]
    [InlineData("2024-11-19T00:00:00+01:00", "2024-11-19")]
    [InlineData("2025-07-04T00:00:00+02:00", "2025-07-04")]
    [InlineData("2024-11-18T23:00:00Z", "2024-11-19")]
    [InlineData("2025-07-03T22:00:00Z", "2025-07-04")]
    public void ADateIsMidnightInAmsterdamHoweverItIsWritten(string written, string date) =>
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Read(new HouseDocument { Date = written })!.Date);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("2099D00001/../x")]
    [InlineData("2099D00001\n")]
    [InlineData("")]
    public void ANumberThatIsNoneIsNotTaken(string number) => Assert.Null(Read(new HouseDocument { Number = number }));

    [Fact]
    public void WithoutANumberInADossierThereIsNoPaper() => Assert.Empty(Read(new HouseDocument { PaperNumber = -1 })!.Papers);

    [SkippableFact]
    public void TheRecordsOfRealPapersNameTheirPapers()
    {
        var folder = SharedFolder.Path("papers");
        Skip.If(folder is null, SharedFolder.Absent);
        var records = Directory.GetFiles(folder, "*.zaak.json");
        Assert.NotEmpty(records);
        foreach (var path in records)
        {
            // The case holds its document without the dossier; the dossier's number stands in the name of the file.
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var document = json.RootElement.GetProperty("Document")[0].Deserialize(FeedJson.Default.DocumentRecord)!;
            var known = RecordMetadata.Of(document)!;
            Assert.StartsWith("Motie", known.Kind, StringComparison.Ordinal);
            Assert.Contains(Path.GetFileName(path).Split('.')[0], known.Source!.AbsoluteUri, StringComparison.Ordinal);
            var choice = FileChoice.Of(document)[0];
            Assert.Equal(".xml", choice.Extension);
            Assert.Equal(new FileInfo(path.Replace(".zaak.json", ".xml", StringComparison.Ordinal)).Length, choice.Length);
        }
    }

    [SkippableFact]
    public void EveryRealRowOfTheServiceIsRead()
    {
        var path = SharedFolder.Path("opendata/odata_document_mensenhandel.json");
        Skip.If(path is null, SharedFolder.Absent);
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var rows = json.RootElement.EnumerateArray().Select(row => row.Deserialize(FeedJson.Default.DocumentRecord)!).ToList();
        Assert.All(rows, row => Assert.NotNull(RecordMetadata.Of(row)));
        var letter = RecordMetadata.Of(rows.Single(row => row.Number == "2024D44861"))!;
        Assert.Equal(new DateOnly(2024, 11, 19), letter.Date);
        Assert.Equal("Toezeggingen op het dossier mensenhandel", letter.Title);
    }

    private static Assistant.Ingest.Parsing.KnownMetadata? Read(HouseDocument document) =>
        RecordMetadata.Of(document.ToJson().Deserialize(FeedJson.Default.DocumentRecord)!);
}
