using System.Text.RegularExpressions;
using Assistant.Ingest.Parsing.Composing;
using Assistant.Retrieval.Letters;

namespace Assistant.Ingest.Parsing.Official;

/// <summary>Reads who answered from "Antwoord van Minister Jansen (Verzonnen Zaken) (ontvangen …)".</summary>
internal static partial class AnsweringMinister
{
    public static Signatory? In(IEnumerable<MarkedText> descriptions) => descriptions
        .Select(description => Answer().Match(description.Text))
        .Where(match => match.Success)
        .Select(match => new Signatory($"{match.Groups["office"].Value} ({match.Groups["department"].Value})", match.Groups["name"].Value))
        .FirstOrDefault();

    [GeneratedRegex(@"^(?:Antwoord|Nader antwoord|Mededeling) van (?:de )?(?<office>(?:Minister|Staatssecretaris)(?:-President)?) (?<name>[^()]{1,60}) \((?<department>[^()]{1,120})\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Answer();
}
