using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Flow;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Assistant.Ingest.Parsing.Pdf;

/// <summary>Reads a letter from a PDF, which keeps characters and places but neither words nor paragraphs.</summary>
internal static class PdfLetterReader
{
    private const int MostPages = 1000;
    private const int MostCharacters = 3_000_000;
    private const int MostDepth = 100;
    private const int FewestCharacters = 20;

    public static ReadResult Read(ReadOnlyMemory<byte> content, string fileName, KnownMetadata? known, CancellationToken cancellationToken)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MostDepth, FilterProvider = new BoundedFilters() };
        try
        {
            using var document = PdfDocument.Open(content.ToArray(), options);
            return document.NumberOfPages > MostPages ? ReadResult.Refused($"the PDF has more than {MostPages} pages") : Read(document, fileName, known, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadResult.Refused("the PDF is protected with a password");
        }
    }

    private static ReadResult Read(PdfDocument document, string fileName, KnownMetadata? known, CancellationToken cancellationToken)
    {
        var lines = new List<PdfLine>();
        var (characters, images) = (0, 0);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            characters += page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
            images += page.NumberOfImages;
            if (characters > MostCharacters)
                return ReadResult.Refused("the PDF holds more text than any letter");

            lines.AddRange(PageLines.Of(page));
        }

        if (characters < FewestCharacters)
            return ReadResult.Refused(images > 0 ? "the PDF is a scan without text: let a text recognition run over it first" : "the PDF holds no text");

        return FlowLetterReader.Read(Flow(document, lines, fileName), known);
    }

    private static FlowDocument Flow(PdfDocument document, List<PdfLine> lines, string fileName)
    {
        var bodySize = lines.GroupBy(line => Math.Round(line.Size, 1)).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var flow = new FlowDocument
        {
            TrueDepths = true,
            Properties = new DocumentProperties
            {
                FileName = fileName,
                Title = Usable(document.Information.Title),
                Written = document.Information.GetCreatedDateTimeOffset() is { } created ? DateOnly.FromDateTime(created.Date) : null,
            },
        };
        var (letter, around) = RunningLines.Part(lines, bodySize);
        var words = new KnownWords(lines);
        var notes = new FootNotes(letter, bodySize);
        new PdfParagraphs(flow, notes, words, bodySize).Read([.. letter.Where(line => !notes.Lines.Contains(line))]);
        notes.WriteTo(flow.Notes, words);
        var margin = new MarkedTextBuilder();
        foreach (var line in around)
        {
            margin.Append(line.Text);
            flow.AddMargin(margin.Take());
        }

        return flow;
    }

    private static string? Usable(string? title) =>
        string.IsNullOrWhiteSpace(title) || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(title.Trim())
            ? null
            : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
