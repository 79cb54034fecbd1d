using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using Assistant.Ingest.Parsing;
using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Ingest.Parsing.Official;

public sealed class OfficialPapersTests
{
    [SkippableFact]
    public void EveryPaperIsReadUnderItsOwnIdentifier()
    {
        var folder = SharedFolder.Path("papers");
        Skip.If(folder is null, SharedFolder.Absent);
        Assert.All(Directory.EnumerateFiles(folder, "*.xml"), file =>
        {
            var result = LetterReader.Read(File.ReadAllBytes(file));
            Assert.True(result.IsLetter, $"{file}: {result.Refusal}");
            Assert.Equal(Path.GetFileNameWithoutExtension(file), result.Letter.Head.DocumentNumber);
            Assert.Equal(result.Letter.Head.DocumentNumber, Assert.Single(result.Letter.Head.Papers).Id);
            Assert.NotEmpty(result.Letter.SignatureSpan.Of(result.Letter.Text));
        });
    }

    [SkippableFact]
    public void EveryPaperOfTheLargeSetIsRead()
    {
        var archive = SharedFolder.Path("bulk/motions-official-xml.tar.gz");
        Skip.If(archive is null, SharedFolder.Absent);
        var problems = new ConcurrentBag<string>();
        var numbers = new ConcurrentDictionary<string, string>();
        Parallel.ForEach(Files(archive), file =>
        {
            var result = LetterReader.Read(file.Content);
            if (!result.IsLetter)
            {
                problems.Add($"{file.Name}: {result.Refusal}");
                return;
            }

            var letter = result.Letter;
            if (letter.Head.Papers[0].Id != letter.Head.DocumentNumber || !numbers.TryAdd(letter.Head.DocumentNumber, file.Name))
                problems.Add($"{file.Name}: {letter.Head.DocumentNumber} is {letter.Head.Papers[0].Id} or another file's");
            if (PassageSplitter.Split(letter).Count == 0 || !letter.Head.Kind.StartsWith("Motie", StringComparison.Ordinal))
                problems.Add($"{file.Name}: no passages, or the kind {letter.Head.Kind}");
            foreach (var broken in LetterRules.Broken(letter))
                problems.Add($"{file.Name}: {broken}");
        });
        Assert.Empty(problems);
        Assert.Equal(8041, numbers.Count);
    }

    [SkippableFact]
    public void TwoNotesOfTheRealLetterLeadToMotionsThatAreThere()
    {
        var folder = SharedFolder.Path("papers");
        Skip.If(folder is null, SharedFolder.Absent);
        var motions = Directory.EnumerateFiles(folder, "*.xml").Select(file => LetterReader.Read(File.ReadAllBytes(file)).Letter!)
            .ToDictionary(letter => letter.Head.Papers[0]);
        var notes = RealLetterTests.Read().Footnotes.Where(note => note.Papers.Any(motions.ContainsKey)).ToList();
        Assert.Equal([9, 10], notes.Select(note => note.Number));
        Assert.Contains("House of Inner Strength", motions[notes[0].Papers[0]].Text, StringComparison.Ordinal);
        Assert.Contains("landelijke aansturing en coördinatie", motions[notes[1].Papers[0]].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void AMotionCarriesItsHeadItsTextAndItsMembers()
    {
        var path = SharedFolder.Path("papers/kst-36600-VI-72.xml");
        Skip.If(path is null, SharedFolder.Absent);
        var letter = LetterReader.Read(File.ReadAllBytes(path)).Letter!;
        Assert.Equal(new PaperReference("36600", "VI", 72), letter.Head.Papers[0]);
        Assert.Equal("Motie", letter.Head.Kind);
        Assert.Equal(new DateOnly(2024, 11, 21), letter.Head.Date);
        Assert.Equal(new Signatory("Lid van de Tweede Kamer", "Emiel van Dijk"), letter.Head.Signatory);
        Assert.Equal("https://zoek.officielebekendmakingen.nl/kst-36600-VI-72.html", letter.Head.Source?.ToString());
        Assert.StartsWith("De Kamer,", letter.BodySpan.Of(letter.Text), StringComparison.Ordinal);
        Assert.EndsWith("orde van de dag.", letter.BodySpan.Of(letter.Text), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, byte[] Content)> Files(string archive)
    {
        using var unzipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var files = new TarReader(unzipped);
        while (files.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".xml", StringComparison.Ordinal))
                continue;

            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            yield return (entry.Name, content.ToArray());
        }
    }
}
