using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>Tells Dutch sentences that only say what the letter will treat: they name every subject and answer no question.</summary>
internal static partial class Announcement
{
    public static bool Is(string sentence) => Opening().IsMatch(sentence) || Saying().IsMatch(sentence);

    /// <returns>Whether the sentence says that the House will hear more: it answers when, and what was promised, but not what is so.</returns>
    public static bool IsOfLaterNews(string sentence) => LaterNews().IsMatch(sentence);

    /// <returns>Whether the question is about news: when the House will hear, or more will be known.</returns>
    public static bool IsAskedFor(string question) => NewsQuestion().IsMatch(question);

    [GeneratedRegex(@"\b(hoor\w*|verne\w+|berich\w*|ontvang\w*|krijg\w*|geïnformeerd|informe\w+|\w*brief|brieven|meer|bekend|nieuws|rapport\w*|verslag\w*|terug|hear\w*|receiv\w*|gets?|inform\w*|letters?|more|known|news|updates?|reports?|be told|come back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NewsQuestion();

    [GeneratedRegex(@"\b(ontvangt (u|uw Kamer)|(bericht|informeer|meld) ik (u|uw Kamer)|laat ik (u|uw Kamer) weten|(u|uw Kamer) (wordt|zal) .{0,60}(geïnformeerd|bericht|ingelicht)|(zal|zullen) (ik |wij )?(u|uw Kamer) .{0,80}(informeren|berichten|inlichten)|ik (u|uw Kamer) .{0,60}(informeer|bericht|inlicht))\b", RegexOptions.IgnoreCase)]
    private static partial Regex LaterNews();

    [GeneratedRegex(@"^(In het navolgende|In het vervolg|Hieronder|Hierna|Onderstaand|In (deze|dit) (brief|paragraaf|onderdeel|hoofdstuk)|Met deze brief|(Eerst|Daarna|Vervolgens|Verder|Ten slotte|Tot slot|Ook) (bericht|informeer|schets|bespreek|beschrijf|behandel) ik|(Eerst|Daarna|Vervolgens|Ten slotte|Tot slot) (ga ik|kom ik|komt|komen|volgt|volgen))\b")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(ga ik (eerst |nader |verder |hierna |hieronder |achtereenvolgens )?in op|sta ik stil bij|(komt|komen) .{0,60}aan (bod|de orde)|in een brief in te gaan op|zal ik nog meer ingaan op|waarin ik ([\w ]{0,30} )?(stil ?sta|in ?ga|schets|beschrijf|bespreek|toelicht|uiteenzet))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Saying();
}
