using System.Text.RegularExpressions;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering;

/// <summary>The signatory that a question means by "the previous minister".</summary>
/// <param name="Signatory">Person and office; null when the letters know no earlier one.</param>
/// <param name="Remainder">The question without the words that name the speaker.</param>
internal sealed partial record Speaker(Signatory? Signatory, string Remainder)
{
    /// <param name="question">The question.</param>
    /// <param name="letters">The heads of all letters, newest first.</param>
    /// <returns>Null when the question names no earlier signatory.</returns>
    public static Speaker? NamedBy(string question, IReadOnlyList<LetterHead> letters)
    {
        if (Previous().Match(question) is not { Success: true } named)
        {
            return null;
        }

        var isJunior = named.Groups["junior"].Success;
        var held = letters.Select(letter => letter.Signatory).OfType<Signatory>().Where(signatory => IsJunior(signatory) == isJunior).ToList();
        var previous = held.Find(signatory => !IsSamePerson(signatory, held[0]) && HasSameOffice(signatory, held[0]))
            ?? held.Find(signatory => !IsSamePerson(signatory, held[0]));
        return new Speaker(previous, question.Replace(named.Value, isJunior ? "staatssecretaris" : "minister", StringComparison.Ordinal));
    }

    public bool Signed(LetterHead letter) => Signatory is not null && letter.Signatory is { } signatory && IsSamePerson(signatory, Signatory);

    private static bool IsJunior(Signatory signatory) => signatory.Office.StartsWith("Staatssecretaris", StringComparison.OrdinalIgnoreCase);

    private static bool IsSamePerson(Signatory one, Signatory other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static bool HasSameOffice(Signatory one, Signatory other) => string.Equals(one.Office, other.Office, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b((previous|former|last) (?<junior>state secretary|secretary of state)|(previous|former) minister|(vorige|voormalige|toenmalige|eerdere) (?<junior>staatssecretaris)|(vorige|voormalige|toenmalige|eerdere) (minister|bewindspersoon)|(zijn|haar|diens|mijn)? ?ambtsvoorgang(st)?er|(his|her|the minister's) predecessor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Previous();
}
