using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;

namespace Assistant.Benchmarks;

/// <summary>
/// Real Dutch parliamentary text to measure on: the paragraphs of the official papers in ../shared/bulk,
/// or the sample letters of this repository where that folder is absent.
/// </summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Paragraphs { get; } = Load();

    /// <returns>Letters of the given number of passages in all, ten to a letter, repeated when the text runs out.</returns>
    public static IReadOnlyList<(Letter Letter, IReadOnlyList<Passage> Passages)> Letters(int passages)
    {
        var letters = new List<(Letter, IReadOnlyList<Passage>)>();
        for (var first = 0; first < passages; first += 10)
        {
            var paragraphs = Enumerable.Range(first, Math.Min(10, passages - first)).Select(place => Paragraphs[place % Paragraphs.Count]);
            letters.Add(AsLetter($"2099D{first / 10:D5}", [.. paragraphs]));
        }

        return letters;
    }

    /// <returns>As <see cref="Letters"/>, one after the other; when the text runs out, halves of paragraphs are put together anew.</returns>
    public static IEnumerable<(Letter Letter, IReadOnlyList<Passage> Passages)> Stream(int passages)
    {
        for (var first = 0; first < passages; first += 10)
        {
            yield return AsLetter($"2099D{first / 10:D6}", [.. Enumerable.Range(first, Math.Min(10, passages - first)).Select(Paragraph)]);
        }
    }

    /// <returns>A paragraph of its own for every place.</returns>
    public static string Paragraph(int place)
    {
        var (round, one) = Math.DivRem(place, Paragraphs.Count);
        if (round == 0)
        {
            return Paragraphs[one];
        }

        var (begin, end) = (Paragraphs[one], Paragraphs[(one + (round * 7919)) % Paragraphs.Count]);
        return begin[..Middle(begin)] + end[Middle(end)..];
    }

    private static int Middle(string text) => text.IndexOf(' ', text.Length / 2) is var space && space < 0 ? text.Length : space;

    private static (Letter Letter, IReadOnlyList<Passage> Passages) AsLetter(string number, IReadOnlyList<string> paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var letter = new Letter
        {
            Head = new LetterHead { DocumentNumber = number, Title = "Brief", Date = new DateOnly(2024, 1, 1) },
            Text = text,
            HeadSpan = default,
            BodySpan = new TextSpan(0, text.Length),
            SignatureSpan = default,
            Sections = [],
            Footnotes = [],
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number + text))),
        };
        return (letter, Split(letter, paragraphs));
    }

    private static List<Passage> Split(Letter letter, IReadOnlyList<string> paragraphs)
    {
        var passages = new List<Passage>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            var span = new TextSpan(start, paragraph.Length);
            passages.Add(new Passage
            {
                LetterNumber = letter.Head.DocumentNumber,
                Ordinal = passages.Count,
                SectionPath = [],
                Span = span,
                Text = paragraph,
                Sentences = SentenceSplitter.Split(letter.Text, span),
                Footnotes = [],
            });
            start = span.End + 2;
        }

        return passages;
    }

    private static List<string> Load()
    {
        var root = RepositoryRoot();
        var archive = Path.Combine(root, "..", "shared", "bulk", "motions-official-xml.tar.gz");
        return File.Exists(archive) ? FromArchive(archive) : FromSamples(Path.Combine(root, "letters"));
    }

    private static List<string> FromArchive(string path)
    {
        var paragraphs = new List<string>();
        using var unzipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var archive = new TarReader(unzipped);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not null && entry.Name.EndsWith(".xml", StringComparison.Ordinal))
            {
                paragraphs.AddRange(ParagraphsOf(entry.DataStream));
            }
        }

        return paragraphs;
    }

    private static List<string> ParagraphsOf(Stream xml)
    {
        var paragraphs = new List<string>();
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreProcessingInstructions = true });
        while (reader.ReadToFollowing("al"))
        {
            using var inner = reader.ReadSubtree();
            var text = new StringBuilder();
            while (inner.Read())
            {
                if (inner.NodeType == XmlNodeType.Text)
                {
                    text.Append(inner.Value);
                }
            }

            if (text.Length > 40)
            {
                paragraphs.Add(text.ToString().ReplaceLineEndings(" ").Trim());
            }
        }

        return paragraphs;
    }

    private static List<string> FromSamples(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").SelectMany(File.ReadLines).Where(line => line.Length > 80)];

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run from within the repository.");
    }
}
