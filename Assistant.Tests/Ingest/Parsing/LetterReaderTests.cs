using System.Text;
using Assistant.Ingest.Parsing;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Ingest.Parsing;

public sealed class LetterReaderTests
{
    private static readonly string Page = new LetterPage { Body = "Een brief over programma’s1 – en privé.\n\n", Notes = ["Noot."] }.ToString();

    [Fact]
    public void EveryEncodingGivesTheSameLetter()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[][] files =
        [
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Page)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Page)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Page)],
            Encoding.GetEncoding(1252).GetBytes(Page),
            Encoding.UTF8.GetBytes(Page.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ];
        var expected = LetterReader.Read(Encoding.UTF8.GetBytes(Page)).Letter;
        Assert.Contains("programma’s – en privé", expected!.Text, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal(expected.Text, LetterReader.Read(file).Letter?.Text));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\n ", "empty")]
    [InlineData("abc\0def", "not text")]
    [InlineData("{\\rtf1 Brief}", "RTF")]
    [InlineData("<?xml version=\"1.0\"?>", "the XML cannot be read")]
    [InlineData("<?xml version=\"1.0\"?><rekening/>", "its root is <rekening>")]
    [InlineData("Zomaar een tekst.\n\nZonder kop.", "Nummer:")]
    public void WhatIsNoLetterIsRefusedWithTheReason(string content, string reason)
    {
        var result = LetterReader.Read(Encoding.UTF8.GetBytes(content));
        Assert.False(result.IsLetter);
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nummer: 2099D00001, datum: 2099-02-30\n\n", "line 10", "2099-02-30")]
    [InlineData("Nummer: 2099D00001, versie: 1\n\n", "line 10", "date is missing")]
    [InlineData("Nummer: <b>, datum: 2099-02-03\n\n", "line 10", "document number")]
    public void ARefusalNamesTheLine(string numberLine, string line, string reason)
    {
        var result = TextLetterReader.Read(new LetterPage { NumberLine = numberLine }.ToString());
        Assert.StartsWith(line, result.Refusal, StringComparison.Ordinal);
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "De Minister van Verzonnen Zaken,\n\nA.B. de Verzinner\n\n")]
    public void ALetterWithoutTextIsRefused(string body, string signature)
    {
        var result = TextLetterReader.Read(new LetterPage { Body = body, Signature = signature, Notes = ["Alleen een noot."] }.ToString());
        Assert.Equal("line 10: no text of a letter follows this line", result.Refusal);
    }

    [Fact]
    public async Task AVeryLargeFileIsRefusedWithoutBeingRead()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "groot.txt");
        await using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await LetterReader.ReadFileAsync(path, CancellationToken.None);
        Assert.Equal("the file is larger than 20 MB", result.Refusal);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 50_000_000, "the file was read");
    }

    [Fact]
    public async Task AFileThatCannotBeOpenedIsRefused()
    {
        using var folder = new TemporaryFolder();
        var missing = await LetterReader.ReadFileAsync(Path.Combine(folder.Path, "weg.txt"), CancellationToken.None);
        Assert.Contains("cannot be opened", missing.Refusal, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public bool RandomBytesAreRefused(byte[] content) => !LetterReader.Read(content).IsLetter;

    [Property(MaxTest = 300)]
    public bool RandomTextBelowAGoodHeadIsReadOrRefused(string? body)
    {
        var result = TextLetterReader.Read(new LetterPage { Body = (body ?? "") + "\n\n", Notes = ["Noot", "Noot"] }.ToString());
        return !result.IsLetter || result.Letter.Footnotes.All(n => n.Span.Of(result.Letter.Text) == n.Text);
    }

    [Theory]
    [InlineData("woord1 ")]
    [InlineData("28 638 en ")]
    [InlineData("\n  1. Kop\n\n")]
    [InlineData("\n  1. noot↩︎\n\n")]
    [InlineData("(.”’")]
    [InlineData("mede namens de minister van ")]
    [InlineData("\n      • punt\n\n   ")]
    [InlineData("De Minister van X,\n\nA. B\n\n")]
    [InlineData("1,2,3,4,5,6,7,8,9,10")]
    [InlineData("[[[[")]
    public void RepetitionDoesNotCostMoreThanItsLength(string piece)
    {
        var page = new LetterPage { Body = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + "\n\n", Notes = ["Noot"] };
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = TextLetterReader.Read(page.ToString());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {piece}");
    }
}
