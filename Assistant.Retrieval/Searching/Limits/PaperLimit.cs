using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Searching.Limits;

/// <summary>Reads "in dossier 36 547", "in Kamerstuk 28 638, nr. 254", "in 2024D44861", "in de nieuwste brief" and "in moties".</summary>
internal static partial class PaperLimit
{
    private const string Inside = @"\b(?:in|uit|volgens|within|from|of|binnen|according to)";

    /// <returns>The words and the filter they stand for; null when the question names no paper.</returns>
    public static (Match Words, PassageFilter Filter)? In(string question, IReadOnlyList<LetterHead> letters)
    {
        if (Document().Match(question) is { Success: true } document)
        {
            return (document, new PassageFilter { Letters = [document.Groups["number"].Value.ToUpperInvariant()] });
        }

        if (Paper().Match(question) is { Success: true } paper && PaperReferenceParser.Parse(paper.Groups["paper"].Value) is [var reference, ..])
        {
            return (paper, new PassageFilter { Letters = [reference.Id] });
        }

        if (Dossier().Match(question) is { Success: true } dossier)
        {
            return (dossier, new PassageFilter { Dossiers = [dossier.Groups["first"].Value + dossier.Groups["rest"].Value] });
        }

        return Newest().Match(question) is { Success: true } newest && letters.Count > 0
            ? (newest, new PassageFilter { Letters = [(letters.FirstOrDefault(IsLetter) ?? letters[0]).DocumentNumber] })
            : Kind(question, letters);
    }

    // Where no motion is stored, motions are what letters write about.
    private static (Match Words, PassageFilter Filter)? Kind(string question, IReadOnlyList<LetterHead> letters)
    {
        if (Kinds().Match(question) is not { Success: true } words)
        {
            return null;
        }

        var filter = new PassageFilter
        {
            Kinds = [words.Groups["motion"].Success ? "motie" : words.Groups["amendment"].Success ? "amendement" : "antwoord"],
        };
        return letters.Any(filter.Admits) ? (words, filter) : null;
    }

    private static bool IsLetter(LetterHead head) => head.Kind.Contains("brief", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(Inside + @" (?:(?:de|the|het) )?(?:(?:kamer)?(?:brief|stuk)|letter|document|paper)?(?: (?:nr\.?|number|nummer|no\.?))? ?(?<number>(?:19|20)\d\dD\d{5})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(Inside + @" (?:(?:de|the|het) )?(?:(?:kamer)?(?:brief|stuk(?:ken(?: II)?)?)|letter|motie|motion|(?:parliamentary )?paper)? ?(?:met nummer |number |nr\. ?)?(?<paper>(?:kst-\d{5}-\d+|\d{2}[  .]?\d{3}(?: [IVX]+)?,? ?(?:nr|no|number|nummer)\.? ?\d+))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Paper();

    [GeneratedRegex(Inside + @" (?:(?:het|the) )?(?:kamerstuk)?dossier (?:nr\.? ?|nummer |number |no\. ?)?(?<first>\d{2})[  .]?(?<rest>\d{3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dossier();

    [GeneratedRegex(@"\b(?:(?:in|uit|volgens|according to|from) )?(?:de|the) (?:allernieuwste|nieuwste|meest recente|recentste|laatste|latest|newest|most recent) (?:kamer)?(?:brief|letter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Newest();

    [GeneratedRegex(Inside + @" (?:(?:de|the|alle|all) )?(?:aangenomen |adopted )?(?:(?<motion>moties|motions)|(?<amendment>amendementen|amendments)|(?<answer>antwoorden op (?:kamer)?vragen|answers to (?:parliamentary )?questions))\b|(?:welke|which|what) (?<motion>moties|motions) (?=(?:gaan|vragen|verzoeken|zijn er|ask|call|request|concern|are about|are there)\b)|\b(?:vragen|verzoeken|zeggen) (?:de )?(?<motion>moties)\b|\bdo (?:the )?(?<motion>motions) (?=(?:say|ask|request|call)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Kinds();
}
