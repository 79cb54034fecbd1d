using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Ingest.Parsing.Head;

namespace Assistant.Ingest.Parsing.Flow;

/// <summary>Reads the head of a letter on a ministry's paper: addressee, date, subject and reference, each a field.</summary>
internal static partial class LetterheadReader
{
    private const int LongestHead = 60;
    private const int LongestValue = 300;
    private const int MostHeadWords = 30;

    /// <summary>Bold lines are found in letterheads too; only a true heading ends one.</summary>
    private const int LowestHeading = 10;

    public static FlowHead Read(IReadOnlyList<FlowBlock> blocks)
    {
        var end = EndOfHead(blocks);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var bodyStart = 0;
        for (var i = 0; i < end; i++)
        {
            if (FieldAt(blocks, i, end) is not { } field)
                continue;

            values.TryAdd(field.Name, field.Value);
            bodyStart = field.Next;
            i = field.Next - 1;
        }

        var text = string.Join('\n', blocks.Take(end).Select(block => block.Text.Text));
        var subject = values.GetValueOrDefault("betreft") ?? values.GetValueOrDefault("onderwerp");
        return new FlowHead
        {
            Title = subject,
            Kind = text.Contains("Voorzitter van de Tweede Kamer", StringComparison.OrdinalIgnoreCase)
                || text.Contains("Voorzitter van de Eerste Kamer", StringComparison.OrdinalIgnoreCase) ? "Brief regering" : "",
            Date = DutchDate.In(values.GetValueOrDefault("datum") ?? "") ?? DateOfPlace(blocks, end),
            Reference = values.GetValueOrDefault("ons kenmerk") ?? values.GetValueOrDefault("kenmerk"),
            Lines = [.. blocks.Take(bodyStart).Select(block => block.Text)],
            BodyStart = bodyStart,
        };
    }

    /// <summary>The date of "Den Haag, 19 november 2024": a short block with a place and a date and nothing more.</summary>
    public static DateOnly? DateOfPlace(IReadOnlyList<FlowBlock> blocks, int end) => blocks.Take(end)
        .Where(block => PlaceAndDate().IsMatch(block.Text.Text))
        .Select(block => DutchDate.In(block.Text.Text))
        .FirstOrDefault(date => date is not null);

    private static int EndOfHead(IReadOnlyList<FlowBlock> blocks)
    {
        for (var i = 0; i < Math.Min(blocks.Count, LongestHead); i++)
        {
            var text = blocks[i].Text.Text;
            var opensLetter = text.StartsWith("Geachte", StringComparison.OrdinalIgnoreCase) || blocks[i].Source.HeadingLevel is > 0 and < LowestHeading
                || text.Split(' ', MostHeadWords + 2).Length > MostHeadWords;
            if (opensLetter && !Field().IsMatch(text))
                return i;
        }

        return Math.Min(blocks.Count, LongestHead);
    }

    private static (string Name, string Value, int Next)? FieldAt(IReadOnlyList<FlowBlock> blocks, int at, int end)
    {
        var match = Field().Match(blocks[at].Text.Text);
        if (!match.Success)
            return null;

        var (name, value, next) = (match.Groups["name"].Value, match.Groups["value"].Value.Trim(), at + 1);
        // The value stands beside its name, or under it.
        if (value.Length == 0 && next < end && !Field().IsMatch(blocks[next].Text.Text))
            value = blocks[next++].Text.Text;

        var fits = value.Length is > 0 and <= LongestValue && (!name.Equals("datum", StringComparison.OrdinalIgnoreCase) || DutchDate.In(value) is not null);
        return fits ? (name, value, next) : null;
    }

    [GeneratedRegex(@"^(?<name>Datum|Betreft|Onderwerp|Ons kenmerk|Uw kenmerk|Kenmerk|Uw brief(?: van)?|Bijlage(?:\(n\)|n)?|Contactpersoon|Telefoon)(?:\s*[:|]\s*|\s+|$)(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:['’‘]s-)?\p{Lu}[\p{L} -]{2,30}, (?:de )?[0-9]{1,2} \p{L}{3,9} [0-9]{4}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDate();
}
