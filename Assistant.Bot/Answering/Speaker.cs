using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching.Limits;

namespace Assistant.Bot.Answering;

/// <summary>Reads from a question which letters it is put to, also when it says "the previous minister".</summary>
internal static partial class Speaker
{
    /// <param name="question">The question.</param>
    /// <param name="letters">The heads of all letters, newest first.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static LimitedQuestion Limit(string question, IReadOnlyList<LetterHead> letters, DateOnly today)
    {
        if (Previous().Match(question) is not { Success: true } named)
        {
            return QuestionLimits.Read(question, letters, today);
        }

        var isJunior = named.Groups["junior"].Success;
        var held = letters.Select(letter => letter.Signatory).OfType<Signatory>().Where(signatory => IsJunior(signatory) == isJunior).ToList();
        var previous = held.Find(signatory => !IsSamePerson(signatory, held[0]) && HasSameOffice(signatory, held[0]))
            ?? held.Find(signatory => !IsSamePerson(signatory, held[0]));
        var limited = QuestionLimits.Read(question.Replace(named.Value, isJunior ? "staatssecretaris" : "minister", StringComparison.Ordinal), letters, today);

        // Where no earlier one is known, no letter is by somebody of that description.
        return limited with { Filter = limited.Filter with { SignedBy = previous?.Name ?? named.Value.Trim() } };
    }

    /// <returns>The question with the office alone for "minister Van Weel": who is asked about is no subject of the asking.</returns>
    public static string WithoutName(string question) => Named().Replace(question, "$1");

    private static bool IsJunior(Signatory signatory) => signatory.Office.StartsWith("Staatssecretaris", StringComparison.OrdinalIgnoreCase);

    private static bool IsSamePerson(Signatory one, Signatory other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static bool HasSameOffice(Signatory one, Signatory other) => string.Equals(one.Office, other.Office, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b([Mm]inister|[Ss]taatssecretaris|[Ss]tate [Ss]ecretary|[Bb]ewindspersoon) (?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]er )*\p{Lu}[\p{L}-]+")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b((previous|former|last) (?<junior>state secretary|secretary of state)|(previous|former) minister|(vorige|voormalige|toenmalige|eerdere) (?<junior>staatssecretaris)|(vorige|voormalige|toenmalige|eerdere) (minister|bewindspersoon)|(zijn|haar|diens|mijn)? ?ambtsvoorgang(st)?er|(his|her|the minister's) predecessor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Previous();
}
