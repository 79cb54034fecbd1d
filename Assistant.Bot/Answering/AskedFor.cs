using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Reads from the question what is asked for, and from a Dutch sentence whether it holds such a thing.</summary>
internal static partial class AskedFor
{
    private const int CountedLength = 34;

    private static readonly (ExpectedAnswer Kind, Regex Question, Regex Sentence)[] Signs =
    [
        (ExpectedAnswer.Amount, AmountQuestion(), AmountInSentence()),
        (ExpectedAnswer.Day, DayQuestion(), DayInSentence()),
        (ExpectedAnswer.Time, TimeQuestion(), TimeInSentence()),
        (ExpectedAnswer.Number, NumberQuestion(), NumberInSentence()),
        (ExpectedAnswer.Reason, ReasonQuestion(), ReasonInSentence()),
        (ExpectedAnswer.Promise, PromiseQuestion(), PromiseInSentence()),
        (ExpectedAnswer.Person, PersonQuestion(), PersonInSentence()),
    ];

    public static ExpectedAnswer By(string question)
    {
        foreach (var (kind, asks, _) in Signs)
        {
            if (asks.IsMatch(question))
            {
                return kind;
            }
        }

        return ExpectedAnswer.Anything;
    }

    public static bool IsIn(string sentence, ExpectedAnswer expected)
    {
        foreach (var (kind, _, shows) in Signs)
        {
            if (kind == expected)
            {
                return shows.IsMatch(sentence);
            }
        }

        return true;
    }

    /// <returns>The words that each number of the sentence counts: what follows it, up to a few words.</returns>
    public static IEnumerable<string> Counted(string sentence) =>
        NumberInSentence().Matches(sentence).Select(number => sentence.Substring(number.Index, Math.Min(CountedLength, sentence.Length - number.Index)));

    [GeneratedRegex(@"\b(how much (money|budget|funding|subsidy|does|will|is)\b[^?]*\b(pay|cost|costs|spend|spent|euros?|money)|how much (money|budget|funding|subsidy)|(what|which|how) [^?]{0,30}(budget|costs?|subsidy|amount)|hoeveel (geld|budget|subsidie|euro)|(wat|hoeveel) kost\w*|bedrag|begroot|budget)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountQuestion();

    [GeneratedRegex(@"\b((what|which|exact) (date|day)|(welke|exacte) (datum|dag)|op welke dag)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayQuestion();

    [GeneratedRegex(@"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayInSentence();

    [GeneratedRegex(@"\b(when|wanneer|what (date|year|month)|which (date|year|month)|(op )?welke? (datum|dag|jaar|maand)|hoe ?lang|how (long|soon|often)|hoe (vaak|snel)|since when|sinds wanneer|deadline|by what date|frequency|frequentie|time ?line|tijdpad|planning)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeQuestion();

    [GeneratedRegex(@"\b(how many|hoeveel|number of|het aantal|aantal|percentage|what (share|proportion|percentage)|how (high|large|big)|hoe (hoog|groot)|welk deel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberQuestion();

    [GeneratedRegex(@"\b(why|waarom|reasons?|reden(en)?|waartoe|what for|purpose|waarvoor|doel(stelling)?|aims?|goals?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonQuestion();

    [GeneratedRegex(@"\b(promis(e|es|ed|ing)|commit(s|ted|ment|ments)?|pledg\w*|undertak\w*|toegezegd\w*|toezegg\w*|beloof\w*|belofte\w*|gaat .* doen|going to do|plans? to|van plan|voornemens|intend\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PromiseQuestion();

    [GeneratedRegex(@"^\W*(who|whom|wie|door wie|by whom|(which|what) (minister|organi[sz]ations?|party|member|parties|members|mp|mps)|welke? (organisaties?|minister|bewindspersoon|bewindspersonen|partij(en)?|ministerie|kamerlid|kamerleden|leden))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonQuestion();

    [GeneratedRegex(@"€\s?\d|\d[\d.,]*\s*(euro|miljoen|miljard|duizend)\b|\b(miljoen|miljard|duizend) euro\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountInSentence();

    [GeneratedRegex(@"\b((19|20)\d\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|zomer|najaar|winter|herfst|lente|kwartaal|jaar|jaren|jaarlijks\w*|maand\w*|weken|week|dagen|maandelijks\w*|wekelijks\w*|halfjaar\w*|kerstreces|zomerreces|binnenkort|termijn)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeInSentence();

    [GeneratedRegex(@"(?<![\w.-])\d{1,3}([.,]\d+)*%?(?![\w-])|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|honderd|duizend|tientallen|honderden|duizenden|helft|derde|kwart|procent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberInSentence();

    [GeneratedRegex(@"\b(omdat|doordat|want|vanwege|wegens|daarom|zodat|opdat|teneinde|doel|reden|om\b.{3,}\bte\b|gericht op|draagt bij|daardoor|hierdoor|waardoor|met het oog op)", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonInSentence();

    [GeneratedRegex(@"\b(zal|zullen|toegezegd\w*|toezegging\w*|voornemens|gevraagd|ga ik|ik ga|kom ik|ik kom|besloten|verzocht|streef|zeg ik|informeer|zal worden|worden gestart|gestart|verkennen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PromiseInSentence();

    [GeneratedRegex(@"\w[^.?!]*\s\p{Lu}|\b(minister|staatssecretaris|politie|gemeenten?|kabinet|reclassering|rechter|lid|leden|ik)\b")]
    private static partial Regex PersonInSentence();
}
