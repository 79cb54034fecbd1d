using System.Text;
using Assistant.Ingest.Parsing;
using Assistant.Ingest.Splitting;
using Assistant.Retrieval.Letters;

namespace Assistant.Tests.Ingest.Parsing.Families;

public sealed class FamilyTests
{
    private static readonly string[] Formats = ["text", "xml", "word", "pdf", "tkconv", "official page", "house page"];

    public static TheoryData<int, string> Members
    {
        get
        {
            var members = new TheoryData<int, string>();
            for (var i = 0; i < SomeFamilies.All.Count; i++)
                foreach (var format in Formats)
                    members.Add(i, format);

            return members;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void ALetterIsTheSameInEveryFormat(int family, string format)
    {
        var described = SomeFamilies.All[family];
        var letter = Read(described, format);
        Assert.Empty(LetterRules.Broken(letter));
        Assert.Equal(
            described.Blocks.Where(block => block.Kind[0] == 'h').Select(block => $"{block.Kind[1]} {Plain(block)}"),
            letter.Sections.SelectMany(Headings));
        Assert.Equal(described.Notes, letter.Footnotes.Select(note => note.Text));
        Assert.All(letter.Footnotes, note => Assert.EndsWith(WordsBefore(described, note.Number), letter.Text[..note.Offset!.Value], StringComparison.Ordinal));
        Assert.All(letter.Footnotes, note => Assert.Equal(SentenceOf(described, note.Number), note.Sentence!.Value.Of(letter.Text)));
        Assert.Equal(described.Name, letter.Head.Signatory?.Name);
        Assert.Equal(described.Title, letter.Head.Title);
        Assert.Equal(described.Date, letter.Head.Date);
        Assert.Equal(format is "xml" or "official page" ? described.OfficialId : described.Number, letter.Head.DocumentNumber);
        Assert.True(Likeness(BodyOf(described), letter) > 0.97, letter.Text);
        Assert.DoesNotContain("onzichtbaar", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 7)]
    [InlineData(0, 19)]
    [InlineData(1, 13)]
    [InlineData(1, 26)]
    public void WherePagesBreakDoesNotChangeALetter(int family, int firstLine)
    {
        var described = SomeFamilies.All[family];
        var letter = LetterReader.Read(PdfRendering.Of(described, firstLine), described.Number + ".pdf").Letter!;
        Assert.Empty(LetterRules.Broken(letter));
        Assert.Equal(described.Notes, letter.Footnotes.Select(note => note.Text));
        Assert.All(letter.Footnotes, note => Assert.Equal(SentenceOf(described, note.Number), note.Sentence!.Value.Of(letter.Text)));
        Assert.DoesNotContain("Pagina", letter.Text, StringComparison.Ordinal);
        var passages = PassageSplitter.Split(letter);
        Assert.Equal(1, passages[0].Page);
        Assert.True(passages.All(passage => passage.Page >= 1) && passages[^1].Page >= passages[0].Page);
    }

    internal static byte[] Bytes(FamilyLetter letter, string format) => format switch
    {
        "xml" => XmlRendering.Of(letter),
        "word" => WordRendering.Of(letter),
        "pdf" => PdfRendering.Of(letter),
        "text" => Encoding.UTF8.GetBytes(TextRendering.Of(letter)),
        "tkconv" => Encoding.UTF8.GetBytes(WebRendering.Tkconv(letter)),
        "official page" => Encoding.UTF8.GetBytes(WebRendering.Official(letter)),
        _ => Encoding.UTF8.GetBytes(WebRendering.House(letter)),
    };

    private static Letter Read(FamilyLetter described, string format)
    {
        // The name of the file counts only for formats that name no number; its extension never does.
        var result = LetterReader.Read(Bytes(described, format), format is "word" or "pdf" ? described.Number + ".dat" : "brief.dat");
        Assert.True(result.IsLetter, result.Refusal);
        return result.Letter;
    }

    private static IEnumerable<string> Headings(Section section) =>
        section.Subsections.SelectMany(Headings).Prepend($"{section.Level} {section.Heading}").Where(line => line != "0 ");

    private static string Plain(FamilyBlock block) => string.Concat(block.Pieces.Select(piece => piece.Words));

    private static string WordsBefore(FamilyLetter letter, int note)
    {
        var pieces = letter.Blocks.SelectMany(block => block.Pieces).ToList();
        var at = pieces.FindIndex(piece => piece.Note == note);
        return pieces[at].Words[Math.Max(0, pieces[at].Words.Length - 12)..];
    }

    private static string SentenceOf(FamilyLetter letter, int note)
    {
        var block = letter.Blocks.Single(block => block.Pieces.Any(piece => piece.Note == note));
        var plain = Plain(block);
        var before = string.Concat(block.Pieces.TakeWhile(piece => piece.Note != note).Select(piece => piece.Words)) + block.Pieces.First(piece => piece.Note == note).Words;
        return Assistant.Retrieval.Language.SentenceSplitter.Split(plain, new TextSpan(0, plain.Length)).First(span => span.End >= before.Length).Of(plain);
    }

    private static string BodyOf(FamilyLetter letter) => string.Join(' ', letter.Blocks.Select(block => block.Kind == "table"
        ? string.Join(' ', block.Rows.Skip(1).Select(row => string.Join(" | ", row.Zip(block.Rows[0], (cell, head) => $"{head}: {cell}"))))
        : Plain(block)));

    /// <summary>The share of words that both have, in the same numbers.</summary>
    private static double Likeness(string expected, Letter letter)
    {
        var words = Words(expected).CountBy(word => word).ToDictionary();
        var total = words.Values.Sum();
        var read = Words(letter.BodySpan.Of(letter.Text).Replace(letter.SignatureSpan.Of(letter.Text), "", StringComparison.Ordinal)).ToList();
        var shared = read.CountBy(word => word).Sum(pair => Math.Min(pair.Value, words.GetValueOrDefault(pair.Key)));
        return 2.0 * shared / (total + read.Count);
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("•" or "–" or "1." or "2." or "2.1." or "2.2."));
}
