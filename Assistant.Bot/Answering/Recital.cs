using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells the opening and the considerations of a motion from what it asks or says: they are the ground it stands on.</summary>
internal static partial class Recital
{
    public static bool Is(string sentence) => Opening().IsMatch(sentence);

    /// <returns>Whether the sentence passes on what the House, or a member, asks the government to do: what is done about it stands elsewhere.</returns>
    public static bool IsRequest(string sentence) => Request().IsMatch(sentence);

    /// <returns>Whether the question is about what was asked of the government.</returns>
    public static bool IsAskedFor(string question) => RequestQuestion().IsMatch(question);

    [GeneratedRegex(@"\b(verzoekt|verzoeken|vraagt|roept|dringt|roepen) (de|het) (regering|kabinet|minister|staatssecretaris)\b|\b(regering|kabinet) (wordt|werd) (verzocht|gevraagd|opgeroepen)\b|\bmotie\b[^.]*\b(vraagt|verzoekt|verzoeken|vragen|roept|pleit|pleitte)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Request();

    [GeneratedRegex(@"\b(moties?|motions?|amendement\w*|amendments?|kamerle?i?d(en)?|members?|mps?|fracties?|partij(en)?|part(y|ies)|indieners?|ingediend|tabled|verzoek\w*|verzocht|gevraagd|vraagt|vroeg(en)?|request\w*|asked|asks|call(s|ed)? (on|for))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RequestQuestion();

    [GeneratedRegex(@"^De (Tweede |Eerste )?Kamer,\s*$|^(en |tevens |voorts |verder |daarnaast )?(gehoord|gelezen|gezien|constaterende|overwegende|erkennende|in aanmerking nemende|van (mening|oordeel))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
