using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Flow;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Ingest.Parsing.Word;

/// <summary>Reads a letter as Word stores it (.docx).</summary>
internal static class WordLetterReader
{
    public static ReadResult Read(ReadOnlyMemory<byte> content, string fileName, KnownMetadata? known, CancellationToken cancellationToken)
    {
        if (PackageCheck.Problem(content, cancellationToken) is { } problem)
            return ReadResult.Refused(problem);

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = PackageCheck.MostCharacters });
        if (document.MainDocumentPart is not { Document.Body: { } body } part)
            return ReadResult.Refused("the Word document has no body");

        var flow = new FlowDocument { TrueDepths = true };
        var reader = new WordBody(part, flow, cancellationToken);
        reader.Read(body);
        ReadNotes(part, flow.Notes);
        foreach (var header in part.HeaderParts.Select(header => header.Header).OfType<Header>())
            ReadHeader(header, flow);

        flow.Properties = new DocumentProperties
        {
            FileName = fileName,
            Title = reader.Title ?? Usable(document.PackageProperties.Title),
            Written = document.PackageProperties.Created is { } created ? DateOnly.FromDateTime(created) : null,
        };
        return FlowLetterReader.Read(flow, known);
    }

    private static void ReadNotes(MainDocumentPart part, NoteTable notes)
    {
        foreach (var note in part.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
            if (IsNote(note.Type?.Value))
                notes.Set($"footnote {note.Id?.Value}", "", WordsOf(note));

        foreach (var note in part.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
            if (IsNote(note.Type?.Value))
                notes.Set($"endnote {note.Id?.Value}", "", WordsOf(note));
    }

    /// <summary>The lines that part notes from text are stored as notes too.</summary>
    private static bool IsNote(FootnoteEndnoteValues? type) => type is null || type == FootnoteEndnoteValues.Normal;

    private static Composing.MarkedText WordsOf(OpenXmlElement note)
    {
        var text = new WordText(null);
        var words = new MarkedTextBuilder();
        foreach (var paragraph in note.Descendants<Paragraph>())
        {
            words.AppendBlank();
            text.Read(paragraph, words);
        }

        return words.Take();
    }

    /// <summary>A ministry's paper carries date and reference beside the letter, in the header of its pages.</summary>
    private static void ReadHeader(Header header, FlowDocument flow)
    {
        var text = new WordText(null);
        var words = new MarkedTextBuilder();
        foreach (var paragraph in header.Descendants<Paragraph>())
        {
            text.Read(paragraph, words);
            flow.AddMargin(words.Take());
        }
    }

    private static string? Usable(string? title) =>
        string.IsNullOrWhiteSpace(title) || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(title.Trim())
            ? null
            : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
