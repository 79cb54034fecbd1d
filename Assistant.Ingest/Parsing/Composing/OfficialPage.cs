using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Composing;

/// <summary>Where a letter is published, by its numbers.</summary>
internal static partial class OfficialPage
{
    /// <returns>Null for a sample letter and for a number of no known kind.</returns>
    public static Uri? Of(LetterHead head)
    {
        if (head.IsFictional)
            return null;

        if (OfficialId().IsMatch(head.DocumentNumber))
            return new Uri($"https://zoek.officielebekendmakingen.nl/{head.DocumentNumber}.html");

        if (head.Papers.Count > 0)
            return head.Papers[0].Url;

        return HouseNumber().IsMatch(head.DocumentNumber)
            ? new Uri($"https://www.tweedekamer.nl/kamerstukken/detail?id={head.DocumentNumber}&did={head.DocumentNumber}")
            : null;
    }

    [GeneratedRegex("^(kst|ah|kv|blg|h)-[A-Za-z0-9-]+$")]
    private static partial Regex OfficialId();

    [GeneratedRegex("^[0-9]{4}D[0-9]{4,6}$")]
    private static partial Regex HouseNumber();
}
