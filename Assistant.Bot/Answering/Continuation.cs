using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Tells Dutch sentences that go on with the thread of the sentence before: what they say, they say of its subject.</summary>
internal static partial class Continuation
{
    /// <returns>Whether the sentence begins by pointing to the one before: "Daarvoor is geld gereserveerd".</returns>
    public static bool LeansBack(string sentence) => Leaning().IsMatch(sentence);

    /// <returns>Whether the sentence is about something named before: it points back, or its subject is a bare noun, as in "De wijziging gaat in op 1 juli".</returns>
    public static bool RefersBack(string sentence) => LeansBack(sentence) || BareSubject().IsMatch(sentence);

    /// <returns>Whether the next sentence points to these, or takes up a word of them: "… advice. I will reply to this advice".</returns>
    public static bool Continues(string sentences, string next) =>
        RefersBack(next) || TakenUp(next) is { Count: > 0 } nouns && nouns.Any(new DutchWording(sentences).Says);

    private static List<TextTerm> TakenUp(string next) =>
    [
        .. Pointing().Matches(next)
            .Select(pointed => TextTerms.Of(pointed.Groups["noun"].Value, QuestionLanguage.Dutch))
            .Where(terms => terms is [{ Role: not ConceptRole.Support }])
            .Select(terms => terms[0]),
    ];

    [GeneratedRegex(@"\b(?:[Dd]it|[Dd]eze|[Dd]ie|[Dd]at|[Zz]ulke|[Zz]o’n) (?:\p{Ll}+e )?(?<noun>\p{L}+)\b|^(?:De|Het) (?<noun>\p{L}+)\b")]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^(De|Het) \p{Ll}+ (is|zijn|was|waren|wordt|worden|werd|werden|gaat|gaan|komt|komen|loopt|lopen|duurt|duren|begint|beginnen|start|starten|eindigt|verschijnt|verschijnen|kost|kosten|bedraagt|bedragen|opent|blijft|blijven|vindt|vinden|bestaat|heeft|hebben|geldt|gelden|kent|richt)\b")]
    private static partial Regex BareSubject();

    // Words at the start of a Dutch sentence that point to the sentence before.
    [GeneratedRegex(@"^(Dit|Deze|Dat|Die|Hij|Zij|Ze|Het betreft|Het gaat|Daarbij|Daarmee|Daarin|Daarvan|Daarvoor|Daardoor|Daarom|Daar|Daartoe|Hierbij|Hiermee|Hierin|Hierdoor|Hierover|Hiervoor|Hiertoe|Hier|Hieraan|Hun|Beide|Zo|Zodoende|Dergelijke|Te weten|Voorts|Verder|Ook|Wel|Naar verwachting|Inmiddels|Bovendien|Tevens|Eveneens|Vervolgens|De verwachting|(Een|Twee|Drie|Vier|Vijf|Zes|Zeven|Acht|Negen|Tien|Elf|Twaalf|Enkele|Sommige|Veel|De meeste|Een deel|De helft|\d+%?)( \w+)? (daarvan|hiervan|van hen)|Onder hen|Van hen)\b")]
    private static partial Regex Leaning();
}
