using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Head;
using Assistant.Ingest.Parsing.Official;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>
/// Reads the head of a published paper, "28 638 Mensenhandel" with "Nr. 254 BRIEF VAN DE MINISTER …" below it, or of
/// published questions and answers.
/// </summary>
internal static partial class PublishedHeadReader
{
    private const int LongestHead = 40;
    private const int LongestLine = 2000;

    /// <returns>Null when there is no such head.</returns>
    public static FlowHead? Read(IReadOnlyList<FlowBlock> blocks) => Paper(blocks) ?? Questions(blocks);

    private static FlowHead? Paper(IReadOnlyList<FlowBlock> blocks)
    {
        var dossiers = new List<Match>();
        for (var i = 0; i < Math.Min(blocks.Count, LongestHead); i++)
        {
            var text = blocks[i].Text.Text;
            if (text.Length > LongestLine)
                break;

            if (Both().Match(text) is { Success: true } both)
                return Of([Dossier().Match(both.Groups["dossier"].Value)], both, blocks, i);

            if (Dossier().Match(text) is { Success: true } dossier)
                dossiers.Add(dossier);
            else if (dossiers.Count > 0 && Number().Match(text) is { Success: true } number)
                return Of(dossiers, number, blocks, i);
        }

        return null;
    }

    private static FlowHead Of(List<Match> dossiers, Match number, IReadOnlyList<FlowBlock> blocks, int at)
    {
        var title = number.Groups["title"].Value.Trim();
        var end = at + 1;
        // A title that stands on a line of its own.
        if (title.Length == 0 && end < blocks.Count && blocks[end].Text.Text.Length <= LongestLine)
            title = blocks[end++].Text.Text;

        var dateLine = end < blocks.Count && DateLine().IsMatch(blocks[end].Text.Text) ? blocks[end++].Text.Text : "";
        var paper = int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var papers = dossiers.Select(dossier => new PaperReference(
            dossier.Groups["a"].Value + dossier.Groups["b"].Value, dossier.Groups["suffix"] is { Success: true } suffix ? suffix.Value : null, paper)).Distinct().ToList();
        return new FlowHead
        {
            Number = papers[0].Id,
            Title = title.Length > 0 ? title : null,
            DossierTitle = dossiers[0].Groups["title"].Value.Trim(),
            Kind = PaperKind.Of(title) ?? "",
            Date = DutchDate.In(dateLine) ?? LetterheadReader.DateOfPlace([.. blocks.Skip(end).Take(6)], 6),
            Papers = papers,
            Lines = [.. blocks.Take(end).Select(block => block.Text)],
            BodyStart = end,
        };
    }

    private static FlowHead? Questions(IReadOnlyList<FlowBlock> blocks)
    {
        var first = blocks.Take(LongestHead).TakeWhile(block => !block.Text.Text.StartsWith("Vragen van ", StringComparison.Ordinal)).Count();
        if (first >= Math.Min(blocks.Count, LongestHead) || !SentIn().IsMatch(blocks[first].Text.Text))
            return null;

        var lines = blocks.Skip(first).TakeWhile(block => SentIn().IsMatch(block.Text.Text)).Select(block => block.Text).ToList();
        return new FlowHead
        {
            Title = lines[0].Text,
            Kind = lines.Count > 1 ? "Antwoord schriftelijke vragen" : "Schriftelijke vragen",
            Date = DutchDate.In(SentIn().Match(lines[^1].Text).Value),
            Signatory = AnsweringMinister.In(lines),
            Lines = lines,
            BodyStart = first + lines.Count,
        };
    }

    [GeneratedRegex(@"^(?<a>[0-9]{2}) ?(?<b>[0-9]{3})(?:[ -](?<suffix>[IVXLC]{1,6}|[A-Z]|[0-9]{2})(?= |$))?(?: (?<title>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Dossier();

    [GeneratedRegex(@"^Nr\. ?(?<number>[0-9]{1,5})\b(?<title>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<dossier>[0-9]{2} ?[0-9]{3}(?:[ -][A-Z0-9]{1,6})? .{1,400}?) Nr\. ?(?<number>[0-9]{1,5}) (?<title>\p{Lu}{4}.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Both();

    [GeneratedRegex(@"^(Voorgesteld|Ontvangen|Vastgesteld|Ingediend|Gepubliceerd) .{0,20}[0-9]{4}$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"\((ingezonden|ontvangen) [0-9]{1,2} \p{L}+ [0-9]{4}\)", RegexOptions.ExplicitCapture)]
    private static partial Regex SentIn();
}
