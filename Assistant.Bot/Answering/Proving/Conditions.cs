using System.Text.RegularExpressions;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>What the letter says only under a condition, the sentence may not say without one.</summary>
internal static partial class Conditions
{
    /// <param name="sentence">What is claimed, in either language.</param>
    /// <param name="dutch">The quoted words it rests on, without clauses that it does not speak of.</param>
    public static bool Are(string sentence, string dutch) =>
        (!Conditional().IsMatch(dutch) || Claimed().IsMatch(sentence)) && (!Limited().IsMatch(NotLimited().Replace(dutch, " ")) || ClaimedLimit().IsMatch(sentence));

    /// <summary>"Zou" tells of what is not so: the sentence may not tell it as a fact.</summary>
    public static bool KeepWhatWouldBe(string sentence, IReadOnlyList<TextTerm> telling, IReadOnlyList<Clause> clauses) =>
        ClaimedUnreal().IsMatch(sentence)
        || !telling.Any(term => clauses.Any(clause => Unreal().IsMatch(clause.Text) && clause.Says(term)) && !clauses.Any(clause => !Unreal().IsMatch(clause.Text) && clause.Says(term)));

    [GeneratedRegex(@"\bzou(den)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unreal();

    [GeneratedRegex(@"\b(would|could|might|may|should|can|if|whether|risk\w*|possib\w*|potential\w*|zou(den)?|kan|kunnen|mogelijk\w*|als)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimedUnreal();

    [GeneratedRegex(@"\b(mits|indien|tenzij|op voorwaarde dat|onder (de )?voorwaarde|onder (het )?voorbehoud|zodra|zolang|in het geval dat|ingeval)\b|(^|[,;.] |\b(kan|mag|zal|alleen|slechts|ook) )als (de|het|er|dat|deze|dit|uw|ik|wij|zij|ze|die|een|blijkt|gemeenten|slachtoffers)\b|(?<!\b(zowel|zo|net|even|dan|gezien|beschouwd|geldt|dient|fungeert|werkt|bekend|aangemerkt|treft|\w+er) )\bals (de|het|er|dat|uw|ik|wij|zij|ze|die) [^.,;]*\b(\w+t|\w+en|is|zijn)(?=[.,;]|$)|(?<!\b(sinds|vanaf|tot) )\bwanneer (de|het|er|dat|deze|dit|uw|ik|wij|zij|ze|die|een)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(if|provided|providing|unless|when|whenever|once|until|subject to|on (the )?condition|conditional|condition|as (soon|long) as|in case|depend\w*|only|after|should|where|during|mits|indien|tenzij|als|wanneer|zodra|zolang|voorwaarde\w*|voorbehoud|na (de|het|een|afloop)|bij (de|het|een)|afhankelijk|tijdens|in (het )?geval)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claimed();

    [GeneratedRegex(@"\b(niet (alleen|slechts|uitsluitend)|alleen al|alleen maar|slechts een deel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotLimited();

    [GeneratedRegex(@"\b(alleen|uitsluitend|slechts|enkel)\b(?! (de|het|een) )", RegexOptions.IgnoreCase)]
    private static partial Regex Limited();

    [GeneratedRegex(@"\b(only|just|sole(ly)?|exclusive\w*|merely|limited|restricted|no more than|nothing but|alone|alleen|uitsluitend|slechts|enkel|beperkt|maar|pas)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimedLimit();
}
