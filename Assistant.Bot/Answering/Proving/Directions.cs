using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Words that turn a sentence one way or the other: the letter must turn the same way.</summary>
internal static partial class Directions
{
    // What is claimed, and one of the Dutch ways to say it.
    private static readonly IReadOnlyList<(Regex Claim, Regex Proof)> All =
    [
        (Starting(), StartingInLetter()),
        (Completing(), CompletingInLetter()),
        (Obliging(), ObligingInLetter()),
        (Approving(), ApprovingInLetter()),
        (Supporting(), SupportingInLetter()),
        (Universal(), UniversalInLetter()),
        (Majority(), MajorityInLetter()),
        (AtLeast(), AtLeastInLetter()),
        (AtMost(), AtMostInLetter()),
        (MoreThan(), MoreThanInLetter()),
        (LessThan(), LessThanInLetter()),
        (Limiting(), LimitingInLetter()),
    ];

    /// <param name="sentence">What is claimed, in either language.</param>
    /// <param name="dutch">The quoted words it rests on.</param>
    public static bool Agree(string sentence, string dutch) =>
        All.All(direction => !direction.Claim.IsMatch(sentence) || direction.Proof.IsMatch(dutch)) && Steps.Agree(sentence, dutch);

    [GeneratedRegex(@"\b(start(s|ed|ing)?|beg(in|ins|an|un|inning)|launch\w*|gestart|begonnen|begint|begon|van start)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Starting();

    [GeneratedRegex(@"\w*start\w*|\b(beg(in|int|innen|on|onnen|onnen)|gestart|van start|aanvang\w*|ingegaan|gaat in|ga\w* .{0,60}\bin|treedt .{0,60}\bin|in werking|open\w*|geopend|sinds|vanaf|ingang|eerste|opgezet|geïnitieerd|aan de slag|ter hand|lanceer\w*|loopt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StartingInLetter();

    [GeneratedRegex(@"\b(complet(ed|es|ion)|finish(ed|es)|has ended|have ended|fulfilled|(been|was|were) (carried out|done|settled)|afgerond|voltooid|gereed|klaar|afgedaan|nagekomen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Completing();

    [GeneratedRegex(@"\b(afgerond\w*|afrond\w*|rond\w* .{0,80}\baf|voltooi\w*|gereed\w*|klaar|afgedaan|nagekomen|uitgevoerd\w*|opgeleverd|oplever\w*|geëindigd|eindig\w*|einde|beëindigd|ten einde|gestand|ingelost|gepubliceerd|verschenen|af|gerealiseerd|gehaald|vervuld|gedaan|plaatsgevonden)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CompletingInLetter();

    [GeneratedRegex(@"\b(must|ha(s|ve) to|require[sd]?|requirement|oblig(ed|es|ation|ations|atory)|mandatory|compulsory|need(s)? to|moet|moeten|verplicht\w*|dient te|dienen te)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Obliging();

    [GeneratedRegex(@"\w*plicht\w*|\b(moet|moeten|moest\w*|dient|dienen|eis|eisen|eist|vereis\w*|vereiste\w*|noodzakelijk|nodig|voorgeschreven|voorschrijft|gehouden|hoeft|hoeven|verlangt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ObligingInLetter();

    [GeneratedRegex(@"\b(approv(e|es|ed|al|ing)|adopt(s|ed|ion)|agree(s|d)? (to|with)|goedgekeurd|aangenomen|stemt in|ingestemd)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Approving();

    [GeneratedRegex(@"\b(goedgekeurd|goedkeur\w*|aangenomen|aanneemt|aannam|instem\w*|stem\w* .{0,60}\bin|ingestemd|akkoord|aanvaard\w*|overgenomen|neem\w* .{0,80}\bover|eens|deel\w*|onderschrijf\w*|onderschreven|oordeel kamer|geadopteerd|afgesproken|overeen\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ApprovingInLetter();

    [GeneratedRegex(@"\b(welcom(e|es|ed|ing)|endors(e|es|ed)|supports? (the|this|that|a) (bill|proposal|motion|plan|idea|ban|measure|act)|backs? the|steun(t|en)|juicht?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supporting();

    [GeneratedRegex(@"\w*steun\w*|\b(onderschrijf\w*|onderschrijven|onderschreven|omarm\w*|juich\w*|positief|tevreden|instem\w*|verwelkom\w*|waardeer\w*|achter|blij|toe te juichen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SupportingInLetter();

    [GeneratedRegex(@"\b(all (of )?(the )?(?!year\b|kinds?\b|sorts?\b|along\b|in all\b)\p{L}{4,}|every(?! (year|month|week|day|two|three|six))\b|each(?! (year|month|week|other))\b|always|entire(ly)?|fully|completely|alle|elke(?! (maand|week))|iedere(?! (maand|week))|altijd|volledig|geheel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Universal();

    [GeneratedRegex(@"\b(alle|allen|alles|allemaal|elk|elke|ieder|iedere|iedereen|altijd|heel|hele|geheel|gehele|helemaal|volledig\w*|voltallig|per|beide|steeds|integra\w+|landelijk\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UniversalInLetter();

    [GeneratedRegex(@"\b(most of|most (?!recent|important|likely|of all|effective)\p{L}{4,}|majority|de meeste|merendeel|meerderheid)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Majority();

    [GeneratedRegex(@"\b(meeste|meerderheid|merendeel|grootste|overgrote|vooral|veelal|meer dan de helft)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MajorityInLetter();

    [GeneratedRegex(@"\b(at least|minimum|no (less|fewer) than|ten minste|minstens|minimaal|tenminste)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"\b(ten minste|tenminste|minstens|minimaal|minimum|niet minder|of meer|zeker|in ieder geval|minimale|vanaf)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtLeastInLetter();

    [GeneratedRegex(@"\b(at most|maximum|no more than|not more than|ten hoogste|maximaal|hooguit|hoogstens)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\b(ten hoogste|maxima\w*|maximum|hooguit|hoogstens|niet meer dan|tot|bovengrens|uiterlijk|binnen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtMostInLetter();

    [GeneratedRegex(@"\b((?<!no )(?<!not )more than|exceed\w*|(?<!geen )(?<!niet )meer dan|ruim)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoreThan();

    [GeneratedRegex(@"\b(meer|ruim|boven|groter|hoger|langer|overschrijd\w*|overtre\w+|uitstijg\w*|méér)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoreThanInLetter();

    [GeneratedRegex(@"\b((?<!no )(less|fewer) than|almost|nearly|minder dan|bijna|nog geen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LessThan();

    [GeneratedRegex(@"\b(minder|onder|bijna|krap|nog geen|lager|kleiner|korter|nagenoeg|vrijwel|net geen|haast|zo goed als)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LessThanInLetter();

    [GeneratedRegex(@"(?<!not )\b(only|exclusively|solely)\b|(?<!niet )\b(alleen|uitsluitend|slechts)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Limiting();

    [GeneratedRegex(@"\b(alleen|uitsluitend|slechts|enkel|maar|pas|louter|beperk\w*|exclusief|één|nauwelijks|nog)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LimitingInLetter();
}
