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
            var rank = named.Groups["rank"].Value;
            var office = $"{rank} {named.Groups["preposition"].Value} {Ministries.InFull(named.Groups["field"].Value)}";
            if (Find(letters, signatory => IsSame(signatory.Office, office) || signatory.Office.StartsWith(office + ",", StringComparison.OrdinalIgnoreCase)) is { } holder)
            {
                return (named, holder.Office, rank);
            }
        }

        foreach (Match named in OfficeInEnglish().Matches(question))
        {
            var rank = named.Groups["junior"].Success ? Junior : "Minister";
            if (Find(letters, signatory => signatory.Office.StartsWith(rank, StringComparison.OrdinalIgnoreCase) && IsOfField(signatory, named.Groups["field"].Value)) is { } holder)
            {
                return (named, holder.Office, named.Groups["junior"].Success ? "state secretary" : "minister");
            }
        }

        foreach (Match named in Ministry().Matches(question))
        {
            var isDutch = named.Groups["dutch"].Success;
            var field = isDutch ? Ministries.InFull(named.Groups["dutch"].Value) : named.Groups["english"].Value;
            if (Find(letters, signatory => isDutch ? IsSame(FieldOf(signatory), field) : IsOfField(signatory, field)) is { } holder)
            {
                return (named, FieldOf(holder), isDutch ? "de minister" : "the minister");
            }
        }

        return JuniorSpeaks().Match(question) is { Success: true } junior && Find(letters, signatory => signatory.Office.StartsWith(Junior, StringComparison.OrdinalIgnoreCase)) is not null
            ? (junior, Junior, junior.Value)
            : null;
    }

    // "Minister van Justitie en Veiligheid": what comes after the preposition.
    private static string FieldOf(Signatory signatory) => AfterRank().Replace(signatory.Office, "");

    // In English the words may stand for the field in any of their senses, but each must be said.
    private static bool IsOfField(Signatory signatory, string english)
    {
        var fields = TextTerms.Of(english, QuestionLanguage.English);
        return fields.Count > 0 && fields.All(new DutchWording(FieldOf(signatory)).Says);
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

    [GeneratedRegex(@"\b[Dd]e (?<rank>[Mm]inister|[Ss]taatssecretaris) (?<preposition>van|voor) (?<field>" + DutchField + ")")]
    private static partial Regex Office();

    [GeneratedRegex(@"\b[Tt]he (?:(?:[Mm]inister (?:of|for)|(?<junior>[Ss]tate [Ss]ecretary (?:of|for)|[Ss]ecretary of [Ss]tate for)) (?:the )?(?<field>" + EnglishField + @")|(?<field>\p{L}+(?: and \p{L}+)?) [Mm]inister\b(?! (?:of|for)\b))")]
    private static partial Regex OfficeInEnglish();

    // A ministry is written about more often than it writes: only what it says or does limits.
    [GeneratedRegex(@"(?<=\b(?:volgens|aldus|according to|did|does|do|has|heeft|zei|zegt|schrijft|schreef|zegde|belooft|beloofde|doet|deed|wil|(?:brief|brieven|toezegging|toezeggingen|standpunt|letters?|promises?|commitments?) (?:van|of|by|from)) )(?:[Hh]et [Mm]inisterie (?:van|voor) (?<dutch>" + DutchField + @")|[Tt]he (?:[Mm]inistry (?:of|for) (?:the )?(?<english>" + EnglishField + @")|(?<english>\p{L}+(?: and \p{L}+)?) [Mm]inistry\b(?! (?:of|for)\b)))")]
    private static partial Regex Ministry();

    [GeneratedRegex(@"^\w+ (?:van|voor) ")]
    private static partial Regex AfterRank();

    private const string DutchField = @"\p{Lu}[\p{L}&]+(?:(?:,? en|,) \p{Lu}\p{L}+| \p{Lu}\p{L}+)*";

    private const string EnglishField = @"\p{Lu}\p{L}+(?:(?:,? and|,)? \p{Lu}\p{L}+)*";

    [GeneratedRegex(@"(?<=\b(?:volgens|aldus|according to|did|does|has|heeft|zei|zegt|schrijft|schreef|zegde|belooft|beloofde|(?:brief|brieven|toezegging|toezeggingen|standpunt|letters?|promises?|commitments?) (?:van|of|by)) (?:de|the) )(?:staatssecretaris|state secretary|secretary of state)\b(?! (?:van|voor|of|for)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex JuniorSpeaks();
}
