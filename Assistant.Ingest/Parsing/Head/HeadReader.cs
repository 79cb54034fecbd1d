using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Lines;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Head;

/// <summary>Reads what stands above the letter: title, kind, number and date, dossiers and cases.</summary>
internal static class HeadReader
{
    private const string FictionalMark = "(fictief)";
    private const int LongestHead = 200;

    private static readonly Regex Paper =
        new(@"\b([0-9]{5})(?:-([A-Z]{1,6}|[0-9]{2}))?(?: - ?| ?-)([0-9]{1,5})\b", RegexOptions.NonBacktracking);

    private static readonly Regex Case = new(@"\bzaak:? ([0-9A-Za-z-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    public static HeadReading Read(IReadOnlyList<SourceBlock> blocks)
    {
        var at = NumberLineIndex(blocks);
        if (at < 0)
            return Refused(ReadResult.Refused(
                1, "the file has no line \"Nummer: ..., datum: ...\", expected below the title and kind"));

        var block = blocks[at];
        var line = NumberLine.Read(block.Text);
        if (line.Problem is not null || line.Number is null || line.Date is not { } date)
            return Refused(ReadResult.Refused(block.Line, line.Problem ?? "number or date is missing"));

        var titles = TitleLines(blocks.Take(at));
        var bodyStart = BodyStart(blocks, at + 1);
        var about = blocks.Skip(at + 1).Take(bodyStart - at - 1).Select(b => b.Text).ToList();
        var remarks = new List<string>();
        if (titles.Count == 0)
            remarks.Add("no title found above the line with the number");
        if (line.Remark is not null)
            remarks.Add($"line {block.Line}: {line.Remark}");

        var kind = titles.Count > 1 ? titles[^1] : "";
        return new HeadReading
        {
            Head = new LetterHead
            {
                DocumentNumber = line.Number,
                Title = titles.Count > 0 ? titles[0] : line.Number,
                DossierTitle = titles.Count > 2 ? titles[1] : "",
                Kind = kind,
                Date = date,
                Version = line.Version,
                Updated = line.Updated,
                Papers = [.. about.Where(IsDossier).SelectMany(Papers).Distinct()],
                CaseNumber = about.Select(text => Case.Match(text)).FirstOrDefault(m => m.Success)?.Groups[1].Value,
                IsFictional = kind.Contains(FictionalMark, StringComparison.OrdinalIgnoreCase),
            },
            NumberLine = block.Text,
            NumberLineAt = block.Line,
            BodyStart = bodyStart,
            Remarks = remarks,
        };
    }

    /// <summary>Whether the page says the letter's number in a line of its own, as tkconv does.</summary>
    public static bool HasNumberLine(IReadOnlyList<SourceBlock> blocks) => NumberLineIndex(blocks) >= 0;

    private static HeadReading Refused(ReadResult refusal) => new() { Refusal = refusal };

    private static int NumberLineIndex(IReadOnlyList<SourceBlock> blocks)
    {
        for (var i = 0; i < Math.Min(blocks.Count, LongestHead); i++)
        {
            if (blocks[i].Text.StartsWith("Nummer:", StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    /// <summary>The title, the dossier's title and the kind: the last three, since a page may put more above them.</summary>
    private static List<string> TitleLines(IEnumerable<SourceBlock> above)
    {
        var titles = above.Where(block => !block.Lines.All(IsNavigation)).ToList();
        // A head saved without empty lines is one block of several lines.
        return titles is [{ Lines.Count: > 1 } single]
            ? [.. single.Lines.Where(line => !IsNavigation(line)).TakeLast(3)]
            : [.. titles.TakeLast(3).Select(block => block.Text)];
    }

    private static bool IsNavigation(string line) => line.StartsWith('[') && line.Count(c => c == '[') > 1;

    private static bool IsDossier(string text) => text.Contains("kamerstukdossier", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PaperReference> Papers(string text)
    {
        foreach (Match match in Paper.Matches(text))
        {
            var number = int.Parse(match.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture);
            if (number > 0)
                yield return new PaperReference(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null, number);
        }
    }

    private static int BodyStart(IReadOnlyList<SourceBlock> blocks, int from)
    {
        for (var i = from; i < Math.Min(blocks.Count, from + LongestHead); i++)
        {
            if (blocks[i].Text.StartsWith("Preview document", StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        var start = from;
        while (start < blocks.Count && (SourceText.IsSiteLine(blocks[start].Text) || (start > from && blocks[start].Label.Kind == LabelKind.Bullet)))
            start++;

        return start;
    }
}
