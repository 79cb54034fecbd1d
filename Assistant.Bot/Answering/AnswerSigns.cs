using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>The signs of every kind of answer, the more specific kinds first.</summary>
internal static partial class AnswerSigns
{
    private const string Count = @"(\d[\d.,]*|een|één|anderhalf|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|achttien|twintig|dertig|enkele|paar)";

    // "This year" is a moment, "two years" is none.
    private const string NamedYear = @"(dit|dat|vorige?|volgende?|komende?|aankomende?|afgelopen|hetzelfde|einde van het|begin van het) (half ?)?(jaar|jaren|maand|maanden|week|weken)|(na|over|binnen) [\w-]+ (jaar|maand|maanden|week|weken|dagen|uur)";

    private const string Moment = @"((19|20)\d\d|\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|zomer|najaar|winter|herfst|kwartaal|" + NamedYear + "|kerstreces|zomerreces)";

    public static IReadOnlyList<AnswerSign> All { get; } =
    [
        new(ExpectedAnswer.Amount, AmountQuestion(), AmountInSentence()),
        new(ExpectedAnswer.Frequency, FrequencyQuestion(), FrequencyInSentence()),
        new(ExpectedAnswer.Duration, DurationQuestion(), DurationInSentence()),
        new(ExpectedAnswer.Day, DayQuestion(), DayInSentence()),
        new(ExpectedAnswer.Deadline, DeadlineQuestion(), DeadlineInSentence()),
        new(ExpectedAnswer.Since, SinceQuestion(), SinceInSentence()),
        new(ExpectedAnswer.Until, UntilQuestion(), UntilInSentence()),
        new(ExpectedAnswer.Year, YearQuestion(), YearInSentence()),
        new(ExpectedAnswer.ComingTime, ComingTimeQuestion(), ComingTimeInSentence()),
        new(ExpectedAnswer.Time, TimeQuestion(), TimeInSentence()),
        new(ExpectedAnswer.Number, NumberQuestion(), NumberInSentence()),
        new(ExpectedAnswer.Name, NameQuestion(), NameInSentence()),
        new(ExpectedAnswer.Appointment, AppointmentQuestion(), AppointmentInSentence()),
        new(ExpectedAnswer.Identity, IdentityQuestion(), IdentityInSentence()),
        new(ExpectedAnswer.Definition, DefinitionQuestion(), DefinitionInSentence()),
        new(ExpectedAnswer.Purpose, PurposeQuestion(), PurposeInSentence()),
        new(ExpectedAnswer.Reason, ReasonQuestion(), ReasonInSentence()),
        new(ExpectedAnswer.Place, PlaceQuestion(), PlaceInSentence()),
        new(ExpectedAnswer.Promise, PromiseQuestion(), PromiseInSentence()),
        new(ExpectedAnswer.Person, PersonQuestion(), PersonInSentence()),
        new(ExpectedAnswer.Status, StatusQuestion(), StatusInSentence()),
        new(ExpectedAnswer.Decision, DecisionQuestion(), DecisionInSentence()),
    ];

    public static IEnumerable<Match> NumberIn(string sentence) => NumberInSentence().Matches(sentence);

    [GeneratedRegex(@"\b(how much (money|budget|funding|subsidy|does|will|is)\b[^?]*\b(pay|cost|costs|spend|spent|euros?|money)|how much (money|budget|funding|subsidy)|(what|which|how) [^?]{0,30}(budget|costs?|subsidy|amount)|hoeveel (geld|budget|subsidie|euro)|(wat|hoeveel) kost\w*|\w*bedrag|\w*bedragen|begroot|\w*budget|\w*tarief|(hoe hoog|how high|how large) (is|zijn|was|are) [^?]*\b(\w*subsidie|\w*vergoeding|\w*boetes?|\w*kosten|subsid(y|ies)|allowance|compensation|fines?|costs?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountQuestion();

    [GeneratedRegex(@"€\s?\d|\d[\d.,]*\s*(euro|miljoen|miljard|duizend)\b|\b(miljoen|miljard|duizend) euro\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountInSentence();

    [GeneratedRegex(@"\b(how (often|frequently|regularly)|how many times|hoe (vaak|dikwijls|regelmatig)|hoeveel keer|frequency|frequentie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrequencyQuestion();

    [GeneratedRegex(@"\b(keer|maal|tweemaal|driemaal|jaarlijkse?|halfjaarlijkse?|maandelijkse?|wekelijkse?|dagelijkse?|periodieke?|per (half)?(jaar|kwartaal|maand|week|dag)|(elke?|iedere?) (half ?jaar|jaar|kwartaal|maand|week|dag|zes maanden))\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrequencyInSentence();

    [GeneratedRegex(@"\b(hoe ?lang|how long|(how many|how much|hoeveel) (time|tijd|years?|months?|weeks?|days?|hours?|jaar|jaren|maanden|weken|dagen|uur|uren))\b", RegexOptions.IgnoreCase)]
    private static partial Regex DurationQuestion();

    [GeneratedRegex($@"\b{Count}( tot {Count})? (jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren)\b|\b(sinds|looptijd|halfjaar|half jaar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DurationInSentence();

    [GeneratedRegex(@"\b((what|which|exact) (date|day)|(welke|exacte) (datum|dag)|op welke dag)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayQuestion();

    [GeneratedRegex(@"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayInSentence();

    [GeneratedRegex(@"\b(deadline|by when|by what (date|deadline|time)|uiterlijk wanneer|wanneer uiterlijk|v[óo][óo]r wanneer|uiterste (datum|termijn))\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeadlineQuestion();

    [GeneratedRegex($@"\b(uiterlijk|v[óo][óo]r|tot|binnen|deadline)\b[^.;]{{0,25}}\b({Moment}|maanden|weken|dagen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeadlineInSentence();

    [GeneratedRegex(@"\b(since (when|what|which)|(as )?from (when|what (date|year)|which (date|year))|starting when|sinds (wanneer|welke?)|vanaf (wanneer|welke?)|per wanneer|met ingang van (wanneer|welke?)|ingangsdatum)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SinceQuestion();

    [GeneratedRegex($@"^(?=.*\b(sinds|vanaf|met ingang van|start|starten|gestart|begint|begonnen|begon|van start|in werking|inwerkingtreding|ingegaan|ingaat|gaat in|ingevoerd|geldt|per)\b).*\b{Moment}\b", RegexOptions.IgnoreCase)]
    private static partial Regex SinceInSentence();

    [GeneratedRegex(@"\b((until|till|up to) (when|what|which)|tot (en met )?(wanneer|welke?|hoe ?lang)|when does [^?]* (end|expire|run out|finish)|wanneer (eindigt|stopt|verloopt)|einddatum|end date)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UntilQuestion();

    [GeneratedRegex($@"\b(tot|eindigt|eindigde|stopt|verloopt|afloopt|afgerond)\b[^.;]{{0,25}}\b{Moment}\b", RegexOptions.IgnoreCase)]
    private static partial Regex UntilInSentence();

    [GeneratedRegex(@"\b((what|which) years?|welke? (jaar|jaren)|jaartal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YearQuestion();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex YearInSentence();

    [GeneratedRegex(@"^\W*(when (will|can|could|may|are we|should)|when (is|are) [^?]*(due|expected|planned|scheduled)|wanneer (gaat|gaan|komt|komen|kunnen|kan|zal|zullen|verschijnt|verschijnen|mogen|mag))\b", RegexOptions.IgnoreCase)]
    private static partial Regex ComingTimeQuestion();

    [GeneratedRegex($@"^(?=.*\b(zal|zullen|verwacht\w*|verwachting|verschijn\w*|volgt|volgen|kom|komt|komen|start|starten|wordt|worden|ga|gaat|gaan|moet|moeten|streef|streven|uiterlijk|gepland|voorzien|ontvangt|stuur|beslis|uit van)\b).*\b({Moment}|korte termijn|binnenkort|spoedig)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ComingTimeInSentence();

    // Inside a sentence "when" may also join two sentences: "the terms they use when they report".
    [GeneratedRegex(@"^\W*when\b|\b(and|know|say|said|tell|see|about|is|was|of) when\b|\b(wanneer|what month|which month|(op )?welke? maand|how soon|hoe snel|time ?line|tijdpad|planning)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeQuestion();

    [GeneratedRegex($@"\b({Moment}|lente|jaarlijks\w*|maandelijks\w*|wekelijks\w*|halfjaarlijks\w*|korte termijn|binnenkort)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeInSentence();

    [GeneratedRegex(@"\b(how many|hoeveel|(?<!\b(paper|document|case|dossier|file|reference|letter|phone|telephone) )number of|het aantal|aantal|percentage|what (share|proportion|percentage)|how (high|large|big)|hoe (hoog|groot)|welk deel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberQuestion();

    [GeneratedRegex(@"(?<![\w.-])\d{1,3}([.,]\d+)*%?(?![\w-])|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|(twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd|duizend|tientallen|honderden|duizenden|helft|derde|kwart|procent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberInSentence();

    [GeneratedRegex(@"\b(names? of|names|(by|their|its|his|her) names?|namen|(de|hun|zijn|haar) naam|naam van|hoe heten?|what (is|are) [^?]* called)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NameQuestion();

    // A capital inside the sentence, but not that of an adjective such as Europese.
    [GeneratedRegex(@"(?<=[\p{Ll},;:] )[“‘""'(]?(\p{Lu}(?!\w*se\b)\p{Ll}+|\p{Lu}{3,})")]
    private static partial Regex NameInSentence();

    [GeneratedRegex(@"\b(who (will be|becomes?|will become|gets?|has been (appointed|named|chosen)|is (appointed|named)|was (appointed|named))|wie (wordt|worden|is benoemd|is aangesteld|gaat .* worden|volgt .* op))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AppointmentQuestion();

    [GeneratedRegex(@"\b(benoem\w*|aangesteld|aanstell\w*|stel(t|len)?\b.{3,}\baan|aangewezen|aangetreden|treedt\b.{3,}\baan|volgt\b.{3,}\bop|opvolger|voorgedragen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AppointmentInSentence();

    [GeneratedRegex(@"^\W*(wie|who)( is| was|'s) (nu |nou |now |currently )?(de|het|the) (?!(verantwoordelijke|eerste|first)\b)[^?,]+\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex IdentityQuestion();

    // A person's name as letters write it: with a title, with initials, or behind the word for a member.
    [GeneratedRegex(@"\b((mr|dr|drs|ir|ing|prof|dhr|mevr|mw)\.|[Dd]e heer\b|[Mm]evrouw\b|([Hh]et lid|[Dd]e leden) \p{Lu})|(?<![\w.])(\p{Lu}\.){1,5} ?((van|de|der|den|ter|ten|te|in|’t) )*\p{Lu}\p{Ll}")]
    private static partial Regex IdentityInSentence();

    // "What is X", of a few words and nothing of it: not "what is the aim of X" or "what is being done".
    [GeneratedRegex(@"^\W*((wat|what)( is| zijn| are|'s)|wat (wordt|is) (er )?bedoeld met|what is meant by|wat (betekent|behelst)|what does|wat houdt|wat houden) (de |het |een |the |an? )?(?!(er|there|being|de|het|dit|dat|this|that|mijn|my)\b|(\p{L}+ )?(doel|aim|purpose|stand|status|reden|reason|plan|plannen|plans|rol|role|verschil|difference)\b)[\p{L}\d’'&-]+( (?!(of|van|for|voor|about|over|op|on|to|om|in|aan|met|with|doen|do|being|done|gedaan|gezegd|said)\b)[\p{L}\d’'&-]+){0,3}?( in| inhouden| precies| eigenlijk| exactly| mean| stand for| entail)*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex DefinitionQuestion();

    [GeneratedRegex(@"\b((is|zijn) (een|het|de|bedoeld|gericht)|maakt het mogelijk|maken het mogelijk|regelt|verplicht|(houdt|houden)\b.{0,20}\bin\b|(bestaat|bestaan) uit|biedt|bieden|(het )?doel (van|is)|waarmee|dat wil zeggen|oftewel|ofwel|d\.w\.z\.)", RegexOptions.IgnoreCase)]
    private static partial Regex DefinitionInSentence();

    [GeneratedRegex(@"\b(waartoe|what for|purpose|waarvoor|doel(stelling)?|aims?|goals?|bedoeling)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PurposeQuestion();

    [GeneratedRegex(@"\b(doel|doelen|om\b.{3,}\bte\b|zodat|opdat|teneinde|gericht op|draagt bij|met het oog op|ten behoeve|bedoeld|beoog\w*|beoogde)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PurposeInSentence();

    [GeneratedRegex(@"\b(why|waarom|reasons?|reden(en)?|hoe komt het|how come|oorzak(en)?|oorzaak|causes?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonQuestion();

    [GeneratedRegex(@"\b(omdat|doordat|want|vanwege|wegens|daarom|zodat|opdat|teneinde|doel|reden|oorzaak|past niet|daardoor|hierdoor|waardoor|met het oog op|om te voorkomen|namelijk|immers|aangezien|gelet op|dankzij|als gevolg|gebrek aan|komt door|ligt aan|naar (mijn|ons) oordeel|(?<!\b(aan|moeite|nodig|mogelijk|bereid|vraagt|verzoekt|vragen|gevraagd|verzocht|vrij) )om\b.{3,}\bte)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonInSentence();

    [GeneratedRegex(@"^\W*(where\b|waar (?!gaat|handelt|kan ik|vind ik)|(in |op |naar |uit |which |what )?(welke?|which|what) (landen|land|stad|steden|plaats|plaatsen|locaties?|regio|regio’s|gemeenten?|countr(y|ies)|cit(y|ies)|places?|locations?|regions?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceQuestion();

    [GeneratedRegex(@"\b(([Ii]n|[Oo]p|[Tt]e|[Nn]aar|[Uu]it|[Bb]ij|[Ll]angs|[Vv]anuit|[Mm]et|[Nn]aast|en|ook) (de |het |een )?\p{Lu}(?!\w*se\b)\p{Ll}|\b(luchthavens?|havens?|landsgrens|grenzen)\b)")]
    private static partial Regex PlaceInSentence();

    [GeneratedRegex(@"\b(promis(e|es|ed|ing)|commit(s|ted|ment|ments)?|pledg\w*|undertak\w*|toegezegd\w*|toezegg\w*|beloof\w*|beloofd\w*|belofte\w*|gaat .* doen|going to do|plans? to|van plan|voornemens|intend\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PromiseQuestion();

    [GeneratedRegex(@"\b(zal|zullen|toegezegd\w*|toezegging\w*|voornemens|gevraagd|ga ik|ik ga|kom ik|ik kom|besloten|verzocht|streef|zeg ik|informeer|zal worden|worden gestart|gestart|verkennen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PromiseInSentence();

    [GeneratedRegex(@"^\W*(who|whom|wie|door wie|by whom|(which|what) (minister|organi[sz]ations?|party|member|parties|members|mp|mps)|welke? (organisaties?|minister|bewindspersoon|bewindspersonen|partij(en)?|ministerie|kamerlid|kamerleden|leden))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonQuestion();

    [GeneratedRegex(@"\w[^.?!]*\s\p{Lu}|\b(minister|staatssecretaris|politie|gemeenten?|kabinet|reclassering|rechter|lid|leden|ik)\b")]
    private static partial Regex PersonInSentence();

    [GeneratedRegex(@"^\W*(is|are|has|have|was|were|zijn|heeft|hebben)\b[^?]*\b(done|finished|completed?|implemented|carried out|fulfilled|closed|settled|ready|on schedule|afgedaan|uitgevoerd|afgerond|klaar|gereed|nagekomen|gelukt|geopend|gehaald)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StatusQuestion();

    [GeneratedRegex(@"\b(uitgevoerd|afgedaan|afgerond|voltooid|gereed|gestand|nagekomen|gelukt|geopend|gehaald|vertraagd|uitgesteld|vertraging)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StatusInSentence();

    [GeneratedRegex(@"^\W*(will|is there going to|are there going to|komt er|komen er|wordt er|gaat|gaan|krijgt|krijgen|mag|moet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionQuestion();

    [GeneratedRegex(@"\b(zal|zullen|komt er|geen|niet|besloten|wijs\b.+\baf|neem\b.+\bover|stel\b.+\b(aan|in)|in ontwikkeling|voornemens|gevraagd|ga ik|ik ga|alleen|wordt|worden)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionInSentence();
}
