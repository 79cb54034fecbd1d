using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Lines;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Structure;

/// <summary>Finds "De Minister van Justitie en Veiligheid," and the name below it.</summary>
internal static class SignatureFinder
{
    private const int MostOfficeWords = 25;
    private const int MostNameWords = 8;
    private const int LongestName = 80;

    private static readonly Regex Office = new(
        @"^(?:(?:de|het) )?((?:demissionair )?(?:vice)?(?:minister|staatssecretaris)(?:-president)?\b.*)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Initials = new(@"\b[A-Z][a-z]?\.", RegexOptions.NonBacktracking);

    public static bool EndsAt(IReadOnlyList<SourceBlock> blocks, int from, int last) => PairEndingAt(blocks, from, last) is not null;

    /// <summary>The signature between two blocks; normally the last thing there, otherwise an annex follows it.</summary>
    public static SourceSignature? Find(IReadOnlyList<SourceBlock> blocks, int from, int end)
    {
        for (var last = end - 1; last >= from; last--)
        {
            if (PairEndingAt(blocks, from, last) is not { } pair || (last < end - 1 && !Initials.IsMatch(pair.Signatories[0].Name)))
                continue;

            var signatories = new List<Signatory>(pair.Signatories);
            var first = pair.First;
            while (first > from && PairEndingAt(blocks, from, first - 1) is { } earlier)
            {
                signatories.InsertRange(0, earlier.Signatories);
                first = earlier.First;
            }

            return new SourceSignature(first, last + 1, signatories);
        }

        return null;
    }

    private static SourceSignature? PairEndingAt(IReadOnlyList<SourceBlock> blocks, int from, int last)
    {
        if (last < from || blocks[last].Label.Kind != LabelKind.None)
            return null;

        if (blocks[last].Lines is { Count: > 1 and <= 6 } lines)
            return Pair(string.Join(' ', lines.SkipLast(1)), lines[^1]) is { } together ? new SourceSignature(last, last + 1, [together]) : null;

        if (last == from || blocks[last - 1].Label.Kind != LabelKind.None)
            return null;

        return Pair(blocks[last - 1].Text, blocks[last].Text) is { } apart ? new SourceSignature(last - 1, last + 1, [apart]) : null;
    }

    private static Signatory? Pair(string office, string name)
    {
        // Without its comma an office is only one when initials follow: "De minister van X" could open a heading.
        var match = office.Length > 400 ? Match.Empty : Office.Match(office);
        var ends = office.EndsWith(',');
        if (!match.Success || office.EndsWith('.') || office.Split(' ').Length > MostOfficeWords || !IsName(name) || !(ends || Initials.IsMatch(name)))
            return null;

        return new Signatory(match.Groups[1].Value.TrimEnd(',', ' '), name);
    }

    private static bool IsName(string text) =>
        text.Length <= LongestName
        && text.Split(' ').Length <= MostNameWords
        && text.Any(char.IsUpper)
        && !text.Any(char.IsDigit)
        && text[^1] is not ('.' or ';' or ':' or '!' or '?' or ',');
}
