using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells the opening and the considerations of a motion from what it asks or says: they are the ground it stands on.</summary>
internal static partial class Recital
{
    public static bool Is(string sentence) => Opening().IsMatch(sentence);

    [GeneratedRegex(@"^De (Tweede |Eerste )?Kamer,\s*$|^(en |tevens |voorts |verder |daarnaast )?(gehoord|gelezen|gezien|constaterende|overwegende|erkennende|in aanmerking nemende|van (mening|oordeel))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
