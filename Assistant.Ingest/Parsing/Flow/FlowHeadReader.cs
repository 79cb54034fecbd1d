using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Drafting;
using Assistant.Ingest.Parsing.Head;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>Reads the head of a document, whichever form it has, and completes it from what the file says of itself.</summary>
internal static class FlowHeadReader
{
    /// <returns>The head, or the refusal when nothing gives a date or number.</returns>
    public static (FlowHead Printed, LetterHead? Head, ReadResult? Refusal) Read(FlowDocument document, KnownMetadata? known)
    {
        var blocks = document.Blocks;
        var lines = blocks.Select(block => block.Source).ToList();
        var printed = new FlowHead();
        if (HeadReader.HasNumberLine(lines))
        {
            var page = HeadReader.Read(lines);
            if (page.Refusal is not null && known is null)
                return (printed, null, page.Refusal);

            printed = page.Refusal is null ? OfPage(page) : printed;
        }
        else
        {
            printed = PublishedHeadReader.Read(blocks) ?? LetterheadReader.Read(blocks);
            var margins = LetterheadReader.Read(document.Margins);
            printed = printed with
            {
                Title = printed.Title ?? margins.Title,
                Date = printed.Date ?? margins.Date,
                Reference = printed.Reference ?? margins.Reference,
            };
        }

        return Complete(document, printed, known);
    }

    private static FlowHead OfPage(HeadReading page) => new()
    {
        Number = page.Head!.DocumentNumber,
        Title = page.Head.Title,
        DossierTitle = page.Head.DossierTitle,
        Kind = page.Head.Kind,
        Date = page.Head.Date,
        Version = page.Head.Version,
        Updated = page.Head.Updated,
        Papers = page.Head.Papers,
        CaseNumber = page.Head.CaseNumber,
        Lines = [.. new[] { page.Head.Title, page.Head.Kind, page.NumberLine }.Where(line => line.Length > 0).Select(MarkedText.Plain)],
        BodyStart = page.BodyStart,
        Remarks = page.Remarks,
    };

    private static (FlowHead, LetterHead?, ReadResult?) Complete(FlowDocument document, FlowHead printed, KnownMetadata? known)
    {
        var file = document.Properties;
        var number = known?.DocumentNumber ?? NumberOf(file, printed, document.Remarks);
        if (number is null)
            return (printed, null, ReadResult.Refused("nothing gives the letter a number: neither its text nor the name of the file"));

        var date = known?.Date ?? printed.Date ?? file.Issued;
        if (date is null && file.Written is not null)
            document.Remarks.Add("no date in the letter: the day on which the file was written is taken");

        if ((date ?? file.Written) is not { } day)
            return (printed, null, ReadResult.Refused("no date was found: expected \"Datum 19 november 2024\" or \"Den Haag, 19 november 2024\""));

        var kind = printed.Kind.Length > 0 ? printed.Kind : file.Kind ?? "";
        var title = file.Issued is not null ? file.Title ?? printed.Title : printed.Title ?? file.Title;
        var head = new LetterHead
        {
            DocumentNumber = number,
            Title = Cleaned(title) ?? FirstHeading(document) ?? number,
            DossierTitle = printed.DossierTitle.Length > 0 ? printed.DossierTitle : file.DossierTitle ?? "",
            Kind = kind,
            Date = day,
            DateIsEstimate = date is null,
            Version = printed.Version,
            Updated = printed.Updated,
            Papers = printed.Papers.Count > 0 ? printed.Papers : file.Papers,
            CaseNumber = printed.CaseNumber,
            Signatory = printed.Signatory,
            Source = file.Source,
            IsFictional = kind.Contains("(fictief)", StringComparison.OrdinalIgnoreCase),
        };
        return (printed, known?.Over(head) ?? head, null);
    }

    private static string? NumberOf(DocumentProperties file, FlowHead printed, List<string> remarks)
    {
        if ((printed.Number is { } page && !page.StartsWith("kst-", StringComparison.Ordinal) ? page : null) is { } house)
            return house;

        if ((file.Number ?? DocumentNumber.InFileName(file.FileName) ?? printed.Number) is { } given)
            return given;

        var made = DocumentNumber.OfReference(printed.Reference) ?? DocumentNumber.OfFileName(file.FileName);
        if (made is not null)
            remarks.Add($"the letter gives no document number: it is kept as {made}");

        return made;
    }

    // What a file says of itself did not come by the reader that cleans its text.
    private static string? Cleaned(string? title)
    {
        var words = new MarkedTextBuilder();
        words.Append(title);
        return words.IsEmpty ? null : words.Take().Text;
    }

    private static string? FirstHeading(FlowDocument document) =>
        document.Blocks.FirstOrDefault(block => block.Source.HeadingLevel > 0)?.Text.Text;
}
