using System.IO.Compression;
using System.Text;
using Assistant.Ingest.Parsing;
using Assistant.Tests.Ingest.Parsing.Families;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace Assistant.Tests.Ingest.Parsing.Hostile;

public sealed class HostileFileTests
{
    [Fact]
    public void InvisibleCharactersInATitleDoNotReachTheLetter()
    {
        var page = WebRendering.Official(SomeFamilies.All[0] with { Title = "Stand\u200B van \uFEFFzaken" });
        Assert.Equal("Stand van zaken", LetterReader.Read(Encoding.UTF8.GetBytes(page), "brief").Letter!.Head.Title);
    }

    [Fact]
    public void AWordFileThatUnpacksWithoutEndIsRefused()
    {
        var bomb = WithPart("word/document.xml", part =>
        {
            var block = Encoding.UTF8.GetBytes(new string('a', 1_000_000));
            part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8);
            for (var i = 0; i < 100; i++)
                part.Write(block);
        });
        Assert.True(bomb.Length < 1_000_000);
        Refused("damaged", bomb);
    }

    [Fact]
    public void AWordFileThatClaimsToUnpackToTooMuchIsRefused() => Refused("larger than 200 MB", WithPart("word/media/image1.png", part =>
    {
        var block = new byte[1_000_000];
        for (var i = 0; i < 201; i++)
            part.Write(block);
    }));

    [Fact]
    public void AWordFileNestedWithoutEndIsRefused() => Refused("nests its elements", WithPart("word/document.xml", part =>
        part.Write(Encoding.UTF8.GetBytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100_000))))));

    [Fact]
    public void AWordFileWithEntitiesIsRefused() => Refused("DTD", WithPart("word/document.xml", part =>
        part.Write("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>"u8)));

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    [InlineData("mimetype", "OpenDocument")]
    [InlineData("lees mij.txt", "a zip archive")]
    public void AnotherKindOfArchiveIsNamed(string part, string name)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry(part);

        Refused(name, stream.ToArray());
    }

    [Fact]
    public void APageNestedWithoutEndIsRefused() => Refused(
        "nested more than", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + string.Concat(Enumerable.Repeat("<div>x", 3_000))));

    [Fact]
    public void ATableThatClaimsHugeSpansIsReadAsFarAsItIsThere()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td colspan=\"99999\" rowspan=\"99999\">cel</td><td>b</td></tr>", 2_000));
        var page = $"<html><body><p>Den Haag, 14 maart 2099</p><p>Tekst.</p><table>{rows}</table></body></html>";
        var result = LetterReader.Read(Encoding.UTF8.GetBytes(page), "brief");
        Assert.True(result.IsLetter, result.Refusal);
        Assert.Empty(LetterRules.Broken(result.Letter));
    }

    [Fact]
    public void APdfThatUnpacksWithoutEndIsRefused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var block = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (var i = 0; i < 600; i++)
                zlib.Write(block);
        }

        Refused("unpacked the PDF would be larger", Pdf(packed.ToArray(), "/Filter /FlateDecode"));
    }

    [Fact]
    public void APdfNestedWithoutEndDoesNotBringTheProcessDown()
    {
        var nested = Encoding.ASCII.GetBytes(new string('[', 500_000));
        byte[] arrays = [.. "%PDF-1.4\n1 0 obj "u8, .. nested];
        byte[] dictionaries = [.. "%PDF-1.4\n1 0 obj "u8, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<</A ", 200_000)))];
        Assert.All([Pdf(nested, ""), arrays, dictionaries], file => Assert.False(LetterReader.Read(file, "brief").IsLetter));
    }

    [Fact]
    public void AScanWithoutTextIsRefusedAsSuch()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddPng(Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), new UglyToad.PdfPig.Core.PdfRectangle(0, 0, 500, 800));
        Refused("scan without text", builder.Build());
    }

    [Fact]
    public void ReadingThatTakesTooLongIsGivenUp()
    {
        using var never = new ManualResetEventSlim();
        var result = GuardedReading.Run(
            stop =>
            {
                never.Wait(stop);
                return ReadResult.Refused("");
            },
            TimeSpan.FromMilliseconds(50),
            CancellationToken.None);
        Assert.Contains("took longer than", result.Refusal, StringComparison.Ordinal);
    }

    private static void Refused(string reason, byte[] content)
    {
        var result = LetterReader.Read(content, "brief");
        Assert.False(result.IsLetter, "it was read");
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
    }

    private static byte[] WithPart(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(WordRendering.Of(SomeFamilies.All[0]));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var part = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            write(part);
        }

        return stream.ToArray();
    }

    /// <summary>A PDF of one page with this content, and a table of where its objects start.</summary>
    private static byte[] Pdf(byte[] content, string filter)
    {
        byte[][] objects =
        [
            [.. "<</Type /Catalog /Pages 2 0 R>>"u8], [.. "<</Type /Pages /Kids [3 0 R] /Count 1>>"u8],
            [.. "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>"u8],
            [.. Encoding.ASCII.GetBytes($"<</Length {content.Length} {filter}>>\nstream\n"), .. content, .. "\nendstream"u8],
        ];
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"{table}trailer\n<</Size 5 /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
