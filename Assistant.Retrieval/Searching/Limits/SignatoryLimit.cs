using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Retrieval.Searching.Limits;

/// <summary>Reads "volgens minister Van Weel" and "what did the state secretary promise". Only who signed a stored letter limits: anybody else is written about.</summary>
internal static partial class SignatoryLimit
{
    private const string Junior = "Staatssecretaris";

    /// <returns>The words, who is meant as the letters name them, and what may stand for the words; null when the question names no signatory.</returns>
    public static (Match Words, string SignedBy, string Instead)? In(string question, IReadOnlyList<LetterHead> letters)
    {
        foreach (Match named in Named().Matches(question))
        {
            if (Find(letters, signatory => IsFamilyName(signatory.Name, named.Groups["name"].Value)) is { } person)
            {
                return (named, person.Name, named.Groups["office"].Value);
            }
        }

        foreach (Match named in Office().Matches(question))
        {
            var office = named.Groups["office"].Value;
            if (Find(letters, signatory => IsSame(signatory.Office, office) || signatory.Office.StartsWith(office + ",", StringComparison.OrdinalIgnoreCase)) is { } holder)
            {
                return (named, holder.Office, office.Split(' ')[0]);
            }
        }

        foreach (Match named in OfficeInEnglish().Matches(question))
        {
            var fields = TextTerms.Of(named.Groups["field"].Value, QuestionLanguage.English).Where(term => term.Role == ConceptRole.Subject).ToList();
            var rank = named.Groups["junior"].Success ? Junior : "Minister";
            if (fields.Count > 0 && Find(letters, signatory => signatory.Office.StartsWith(rank, StringComparison.OrdinalIgnoreCase) && fields.TrueForAll(new DutchWording(signatory.Office).Says)) is { } holder)
            {
                return (named, holder.Office, named.Groups["junior"].Success ? "state secretary" : "minister");
            }
        }

        return JuniorSpeaks().Match(question) is { Success: true } junior && Find(letters, signatory => signatory.Office.StartsWith(Junior, StringComparison.OrdinalIgnoreCase)) is not null
            ? (junior, Junior, junior.Value)
            : null;
    }

    private static Signatory? Find(IReadOnlyList<LetterHead> letters, Func<Signatory, bool> isMeant) =>
        letters.SelectMany(letter => letter.CoSignatories.Prepend(letter.Signatory)).OfType<Signatory>().FirstOrDefault(isMeant);

    // "D. Yesilgöz-Zegerius" is called Yeşilgöz.
    private static bool IsFamilyName(string signed, string asked) =>
        signed.Split(' ', '-').Any(part => part.Length > 2 && IsSame(part, asked.Split(' ', '-')[^1]));

    private static bool IsSame(string one, string other) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    [GeneratedRegex(@"\b(?<office>[Mm]inister|[Ss]taatssecretaris|[Ss]tate [Ss]ecretary|[Bb]ewindspersoon) (?<name>(?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]er )*\p{Lu}[\p{L}-]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b[Dd]e (?<office>([Mm]inister|[Ss]taatssecretaris) (?:van|voor) \p{Lu}\p{L}+(?:(?:,? en|,) \p{Lu}\p{L}+| \p{Lu}\p{L}+)*)")]
    private static partial Regex Office();

    [GeneratedRegex(@"\b[Tt]he (?:[Mm]inister (?:of|for)|(?<junior>[Ss]tate [Ss]ecretary (?:of|for)|[Ss]ecretary of [Ss]tate for)) (?:the )?(?<field>\p{Lu}\p{L}+(?:(?:,? and|,)? \p{Lu}\p{L}+)*)")]
    private static partial Regex OfficeInEnglish();

    [GeneratedRegex(@"(?<=\b(?:volgens|aldus|according to|did|does|has|heeft|zei|zegt|schrijft|schreef|zegde|belooft|beloofde|(?:brief|brieven|toezegging|toezeggingen|standpunt|letters?|promises?|commitments?) (?:van|of|by)) (?:de|the) )(?:staatssecretaris|state secretary|secretary of state)\b(?! (?:van|voor|of|for)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex JuniorSpeaks();
}
