using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Whether a sentence affirms, denies or turns round what its proof says.</summary>
internal static partial class Polarity
{
    private static readonly IReadOnlyList<(Regex Claim, Regex Proof)> Turns =
    [
        (Stopping(), StoppingInLetter()),
        (Rising(), RisingInLetter()),
        (Falling(), FallingInLetter()),
        (Forbidding(), ForbiddingInLetter()),
        (Delaying(), DelayingInLetter()),
        (Rejecting(), RejectingInLetter()),
    ];

    /// <param name="sentence">What is claimed.</param>
    /// <param name="language">Its language.</param>
    /// <param name="terms">Its telling words.</param>
    /// <param name="dutch">The quoted words it rests on.</param>
    /// <param name="clauses">Their clauses.</param>
    public static bool Agrees(string sentence, QuestionLanguage language, IReadOnlyList<TextTerm> terms, string dutch, IReadOnlyList<Clause> clauses)
    {
        var claim = NoDenial().Replace(sentence, " ");
        var denies = Denials(sentence, language) > 0;
        var denied = DenialsInDutch(dutch) > 0;
        var isDouble = denies && Rejecting().IsMatch(claim);
        return (!isDouble || (denied && RejectedByName().IsMatch(dutch)))
            && (denies ? denied || SaysNoWithoutNot(claim, dutch) : !denied || TurnsRound(claim, dutch) || !DenialScope.SpeaksOfWhatIsDenied(terms, clauses))
            && (!Contradicting().IsMatch(claim) || Contradicting().IsMatch(dutch))
            && DenialScope.Agrees(sentence, language, clauses)
            && KeepsWhatLacks(claim, denies, terms, clauses)
            && Turns.All(turn => !turn.Claim.IsMatch(claim) || turn.Proof.IsMatch(dutch));
    }

    public static int Denials(string text, QuestionLanguage language) =>
        language == QuestionLanguage.English ? DenyingInEnglish().Count(NoDenial().Replace(text, " ")) : DenialsInDutch(text);

    public static int DenialsInDutch(string text) => DenyingInDutch().Count(NoDenial().Replace(text, " "));

    // "Nauwelijks", "onvoldoende", "gebrek aan": what the letter finds missing may not be told as there.
    private static bool KeepsWhatLacks(string claim, bool denies, IReadOnlyList<TextTerm> terms, IReadOnlyList<Clause> clauses)
    {
        if (denies || Lacking().IsMatch(claim))
        {
            return true;
        }

        var telling = terms.Where(term => term.Role is ConceptRole.Subject or ConceptRole.Predicate).ToList();
        var same = clauses.MaxBy(clause => telling.Count(clause.Says));
        return same is null || !LackingInLetter().IsMatch(same.Text) || telling.Count(same.Says) * 2 < telling.Count;
    }

    // "Will not take it over" for "wijs ik af". A claim that denies the refusal itself says the opposite.
    private static bool SaysNoWithoutNot(string claim, string dutch) =>
        (!Forbidding().IsMatch(claim) && ForbiddenByName().IsMatch(dutch))
        || (!Rejecting().IsMatch(claim) && RejectedByName().IsMatch(dutch))
        || (!Stopping().IsMatch(claim) && StoppingInLetter().IsMatch(dutch));

    // "Refuses", "prohibits", "lacks" for words with niet or geen; but "geen verbod" is no prohibition, and "geen tekort" no shortage.
    private static bool TurnsRound(string claim, string dutch) =>
        Lacking().Count(claim) > Lacking().Count(dutch)
        || (Rejecting().IsMatch(claim) && !RejectedByName().IsMatch(dutch))
        || (Forbidding().IsMatch(claim) && !ForbiddenByName().IsMatch(dutch));

    [GeneratedRegex(@"(verbod|verbied|verboden|strafbaar)", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenByName();

    [GeneratedRegex(@"\b(wijs\w* .{1,160}\baf|wees .{1,160}\baf|afgewezen|afwij\w*|weiger\w*|geweigerd|verwerp\w*|verworpen|ontken\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RejectedByName();

    [GeneratedRegex(@"\b(not only|no later than|nothing but|not least|niet alleen|niet later dan|niet in de laatste plaats|niet in het minst|al dan niet|whether or not|no doubt|niettemin|nietigverkl\w+|no[- ]regret)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoDenial();

    [GeneratedRegex(@"\b(niet (waar|zo|juist|het geval) dat|niet juist|klopt niet|onjuist|onwaar|not (true|so|correct|the case)|untrue|incorrect|false)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contradicting();

    [GeneratedRegex(@"\b(onvoldoende|ontoereikend|onduidelijk|onbekend|onmogelijk|onwenselijk|onwaarschijnlijk|nauwelijks|amper|zelden|ontbr(eekt|eken|ak|aken)|gebrek aan|tekort\w*|mislukt\w*|te weinig)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LackingInLetter();

    [GeneratedRegex(@"\b(not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DenyingInEnglish();

    [GeneratedRegex(@"\b(niet|geen|nooit|niemand|niets|noch|zonder|nergens|evenmin)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DenyingInDutch();

    [GeneratedRegex(@"\b(lack\w*|absen\w*|fail(s|ed)?|un(able|known|clear|willing|likely|necessary|desirable)|avoid\w*|prevent\w*|exclud\w*|ontbr\w+|onbekend|onduidelijk|onvoldoende|voorkom\w*|too (few|little|low)|insufficient\w*|inadequa\w*|impossib\w*|undesirable|unlikely|hardly|barely|scarcely|rarely|seldom|little|few|short(age|ages|fall)?|onmogelijk|onwenselijk|ontoereikend|nauwelijks|amper|zelden|gebrek|tekort\w*|te (weinig|laag)|mislukt\w*|rather than|instead of|in plaats van|yet to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"\b(stop(s|ped|ping)?|end(s|ed|ing)? (the|all|its|this|that|funding|support)|abolish\w*|cancel\w*|scrap(s|ped|ping)?|halt(s|ed|ing)?|terminat\w*|withdraw\w*|withdrew|discontinu\w*|repeal\w*|clos(es|ed|ing|ure)|dissol\w+|stopt|stopte|stoppen|gestopt|beëindig\w*|schaft|schaffen|afgeschaft|afschaff\w*|trekt .{1,60}\bin|intrek\w*|ingetrokken|staakt|staken|gestaakt|schrap\w*|geschrapt|opheff\w*|opgeheven|sluit\w*|gesloten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stopping();

    [GeneratedRegex(@"\b(stop\w*|gestopt|eindig\w*|geëindigd|beëindig\w*|schaf\w*|afgeschaft|afschaff\w*|trek.{1,80}\bin|introk\w*|intrek\w*|ingetrokken|staak\w*|staken|gestaakt|schrap\w*|geschrapt|hef\w*|opheff\w*|opgeheven|sluit\w*|gesloten|ophoud\w*|houdt op|verval\w*|afloop\w*|afgelopen|loopt af|afgerond|tot een einde|komt te vervallen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StoppingInLetter();

    [GeneratedRegex(@"\b(increas\w*|ris(e|es|en|ing)|rose|rais(e|es|ed|ing)|gr(ow|ows|ew|own|owth)|expan\w*|higher|extra|additional|stijg\w*|gestegen|toeneem\w*|toename|toegenomen|neemt .{1,60}\btoe|verho(og|ogd|gen|ging)\w*|groei\w*|uitbreid\w*|uitgebreid|hoger)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rising();

    [GeneratedRegex(@"\b(stijg\w*|steeg|stegen|gestegen|toe(name|nemen|neemt|genomen)|ne(em|emt|men) .{0,80}\btoe|nam(en)? .{0,80}\btoe|verho(og|ogd|gen|ging|gd)\w*|groei\w*|gegroeid|uitbreid\w*|uitgebreid\w*|breid\w* .{0,80}\buit|hoger\w*|meer|extra|aanvullend\w*|ruimer|verruim\w*|\w*groter|verder|verdubbel\w*|opgehoogd|optrekken|bijkomend\w*|vergro\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RisingInLetter();

    [GeneratedRegex(@"\b(decreas\w*|fell|falling|reduc\w*|declin\w*|drop(s|ped|ping)?|cuts?|lower\w*|fewer|dal(en|ing|de|den|t)|gedaald|afneem\w*|afname|afgenomen|neemt .{1,60}\baf|verla(ag|gd|gen|ging|agt)\w*|verminder\w*|bezuinig\w*|lager)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Falling();

    [GeneratedRegex(@"\b(da(al|alt|len|ling|alde|alden)|gedaald|af(name|nemen|neemt|genomen)|ne(em|emt|men) .{0,80}\baf|nam(en)? .{0,80}\baf|verla(ag|gd|gen|ging|agd|agt)\w*|verminder\w*|bezuinig\w*|gekort|kort\w*|minder|lager\w*|wijs .{0,120}\baf|afgewezen|terug(gang|lopen|gelopen|dringen|brengen|gebracht)|beperk\w*|reducer\w*|reductie|kleiner)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FallingInLetter();

    [GeneratedRegex(@"\b(ban(s|ned|ning)?|prohibit\w*|forbid\w*|forbade|outlaw\w*|criminali[sz]\w*|verbod\w*|verbied\w*|verboden|strafbaar\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidding();

    [GeneratedRegex(@"(verbod|verbied|verboden|strafbaar|strafrecht|mag niet|mogen niet|mag geen|mogen geen|niet toegestaan|niet meer toegestaan)", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddingInLetter();

    [GeneratedRegex(@"\b(postpon\w*|delay\w*|defer(s|red)?|uitgesteld|uitstel\w*|stelt .{1,60}\buit|vertra(ag|agd|ging|gen)\w*|opgeschort|opschort\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Delaying();

    [GeneratedRegex(@"\b(uitgesteld|uitstel\w*|stel.{1,80}\buit|vertra(ag|agd|ging|gen|agt)\w*|later|opgeschort|opschort\w*|verschoven|schuift|verzet|langer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DelayingInLetter();

    [GeneratedRegex(@"\b(reject\w*|refus\w*|dismiss\w*|declin(es|ed)\b|turn(s|ed) down|oppos\w*|den(y|ies|ied)|wijst .{1,80}\baf|afgewezen|afwij\w*|weiger\w*|verwerp\w*|verworpen|ontken\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rejecting();

    [GeneratedRegex(@"\b(wijs\w* .{1,160}\baf|wees .{1,160}\baf|afgewezen|afwij\w*|weiger\w*|geweigerd|verwerp\w*|verworpen|ontken\w*|niet|geen|ontra(ad|den)\w*|tegen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RejectingInLetter();
}
