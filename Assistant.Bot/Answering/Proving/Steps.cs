using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering.Proving;

/// <summary>How far something went: "by 25" is not "to 25", and "from 38 to 61" not the other way round.</summary>
internal static partial class Steps
{
    /// <param name="sentence">What is claimed, in either language.</param>
    /// <param name="dutch">The quoted words it rests on.</param>
    public static bool Agree(string sentence, string dutch)
    {
        var inLetter = InDutch().Matches(dutch).Select(Read).ToLookup(step => step.Number, step => step.Kind);
        return (inLetter.Count == 0) || Claimed().Matches(sentence).Select(Read).All(step => !inLetter.Contains(step.Number) || inLetter[step.Number].Contains(step.Kind));
    }

    private static (string Number, StepKind Kind) Read(Match match) => (
        Separators().Replace(match.Groups["number"].Value, ""),
        match.Groups["by"].Success ? StepKind.By : match.Groups["from"].Success ? StepKind.From : StepKind.To);

    [GeneratedRegex(@"\b(?:(?<by>by|met)|(?<from>from|van)|(?<to>to|naar|tot))\s+(?:about |around |nearly |almost |over |more than |at least |ongeveer |ruim |bijna |circa |ca\. |ten minste )?€?\s?(?<number>\d[\d.,]*)(?<![.,])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Claimed();

    // "Daalde van 61 naar 38", "steeg met 25 procent naar 40".
    [GeneratedRegex(@"\b(?:(?<by>met)|(?<from>van)|(?<to>naar|tot))\s+(?:ongeveer |ruim |bijna |circa |ca\. |ten minste )?€?\s?(?<number>\d[\d.,]*)(?<![.,])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InDutch();

    [GeneratedRegex(@"[.,]")]
    private static partial Regex Separators();
}
