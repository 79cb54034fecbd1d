using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Tells questions about what is being done, and Dutch sentences in which the government does something: first comes what is wrong, then what is done about it.</summary>
internal static partial class Deed
{
    private const string Government = "(kabinet|minister|regering|overheid|staatssecretaris|government|cabinet|state secretary|ministry)";

    private const string Judge = "(beschouw|acht(?! (miljoen|miljard|euro|procent))|vind|deel|del|hecht|verwijs|verwijz|dank|constateer|constater|betreur|begrijp|herken|onderschrijf|waardeer|waarder|meen|men|hoop|verwacht|lees|zie)(en|n|t)?";

    public static bool IsAskedFor(string question) => Question().IsMatch(question);

    public static bool IsIn(string sentence) => Doing().IsMatch(sentence) && !NotDoing().IsMatch(sentence) && !Announcement.Is(sentence) && !Announcement.IsOfLaterNews(sentence);

    /// <returns>Whether the sentence is a deed about what the sentences before it say: it points to them or takes up a word of them.</returns>
    public static bool IsAbout(string sentences, string sentence)
    {
        if (!IsIn(sentence))
        {
            return false;
        }

        var wording = new DutchWording(sentences);
        return Continuation.LeansBack(sentence)
            || TextTerms.Of(sentence, QuestionLanguage.Dutch).Any(term => term.Role is ConceptRole.Subject && wording.Says(term));
    }

    [GeneratedRegex($@"\b(wat (wordt|worden|is|zijn)\b[^?]*\b(gedaan|ondernomen)|wat gebeurt er (tegen|voor|om)|wat (doet|doen|gaat|onderneemt)\b[^?]*\b{Government}\b|welke (maatregel(en)?|stap(pen)?|acties?) (neemt|nemen|zet|zetten|treft|treffen|onderneemt|worden|wordt|zijn|is)\b|hoe (wordt|worden)\b[^?]*\b(geholpen|ondersteund|beschermd|aangepakt|bestreden|tegengegaan)|hoe (helpt|beschermt|bestrijdt|pakt|ondersteunt)\b[^?]*\b{Government}\b|what (is|are|has been|have been|was|will be) (being )?(done|undertaken)|what (does|do|did|will|is|are)\b[^?]*\b{Government}\b[^?]*\b(do|doing)\b|what (measures?|steps?|actions?) (is|are|has|have|does|did|will)\b[^?]*\b({Government}|taken)\b|how (is|are)\b[^?]*\b(helped|supported|protected|tackled|combated|fought)\b|how (does|do|will)\b[^?]*\b{Government}\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b([Ii]k|[Ww]ij|[Hh]et kabinet|[Dd]e regering|mijn (ministerie|ambtsgenoot|collega))\b")]
    private static partial Regex Doing();

    // What is not done, what others say or ask of the government, and what it thinks of a thing, changes nothing.
    [GeneratedRegex(@"\b(niet|geen|nooit)\b|: ik\b|\b(of|dat|waarin|zoals) (ik|wij|het kabinet|de regering)\b|\b(bij|aan|verwijten|verzoekt|verzoeken|vraagt|vragen) (het kabinet|de regering)\b|\b(" + Judge + @" (ik|wij|het kabinet|de regering)|(ik|wij|het kabinet|de regering) ((ook|wel|zeer|graag|hiermee|daarom|echter|dan ook) )?" + Judge + @"|kennis ?genomen|vernomen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotDoing();
}
