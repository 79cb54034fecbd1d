using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells tasks from questions: writing something else, playing another part, laying aside the rules.</summary>
internal static partial class OtherTask
{
    public static bool IsAskedBy(string text) =>
        Writing().IsMatch(text) || WritingLast().IsMatch(text) || Overruling().IsMatch(text) || Posing().IsMatch(text) || Showing().IsMatch(text);

    [GeneratedRegex(@"(^|[.!?,;:\n]\s*|\b(please|now|then|and|but|instead|can you|could you|would you|you must|i want you to|kun je|kunt u|wil je|wilt u|graag|nu|dan|en|maar|alsjeblieft|je moet|u moet)\s+)(write|compose|draft|create|generate|make|give|tell|sing|invent|recite|code|program|schrijf|schrijven|dicht|maak|verzin|verzinnen|bedenk|vertel|zing|programmeer|geef)\b[^.?!]{0,40}\b(poems?|songs?|lyrics|stor(y|ies)|jokes?|essays?|e-?mails?|scripts?|code|programs?|speech|tweets?|limericks?|haikus?|sonnets?|rap|recipes?|blog|advert\w*|press release|malware|virus|gedicht(en|je)?|liedje?s?|verhaal(tje)?|mop(pen|je)?|grap(pen|je)?|opstel|e-?mail|mailtje|toespraak|recept|haiku|sonnet|rijm\w*|programma in|functie in|virus|slogan|sprookje)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writing();

    // In Dutch the verb can come last: "kun je een verhaaltje verzinnen".
    [GeneratedRegex(@"\b(gedicht(en|je)?|liedje?s?|verhaal(tje)?|mop(pen|je)?|grap(pen|je)?|opstel|mailtje|toespraak|recept|haiku|sonnet|rijm\w*|slogan|sprookje)\b[^.?!]{0,40}\b(schrijven|verzinnen|maken|bedenken|vertellen|dichten|zingen|geven)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WritingLast();

    [GeneratedRegex(@"\b(ignore|disregard|forget|bypass|override|drop|lay aside|negeer|negeren|vergeet|omzeil|laat\b[^.?!]{0,20}\blos)\b[^.?!]{0,50}\b(instructions?|rules?|prompts?|guidelines?|restrictions?|everything|above|previous|earlier|letters|sources|instructies?|regels?|richtlijnen|beperkingen|opdrachten?|alles|hierboven|voorgaande|eerdere|brieven|bronnen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Overruling();

    [GeneratedRegex(@"\b(you are now|you're now|from now on you|act as|pretend (to be|that you|you)|role-?play|play the (role|part) of|imagine you('re| are)|behave (as|like)|developer mode|debug mode|god mode|jailbreak|DAN mode|do anything now|without (any )?(restrictions|limits|sources|citations)|je bent (nu|voortaan)|u bent (nu|voortaan)|vanaf nu ben|doe alsof|gedraag je|speel (de rol|een rol)|stel je voor dat je|ontwikkelaarsmodus|zonder (bronnen|beperkingen|citaten))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Posing();

    [GeneratedRegex(@"\b(system ?prompt|systeem ?prompt|(your|the|initial|hidden|jouw|je|uw|de|verborgen) (own |initial |hidden |secret |eigen |geheime )?(instructions|prompts?|configuration|api[- ]?keys?|instructies|configuratie|sleutels?))\b|\b(repeat|print|output|echo|herhaal)\b[^.?!]{0,30}\b(above|verbatim|hierboven|woord voor woord|letterlijk alles|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Showing();
}
