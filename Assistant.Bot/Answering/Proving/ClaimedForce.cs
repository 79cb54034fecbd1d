using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering.Proving;

/// <summary>How strongly a sentence in our own words, in either language, says that somebody is bound.</summary>
internal static partial class ClaimedForce
{
    /// <param name="sentence">What is claimed.</param>
    /// <param name="force">The force of the Dutch words.</param>
    /// <param name="isPromised">The words themselves tell of a promise or decision: "toegezegd te verkennen".</param>
    /// <returns>Whether the sentence may rest on Dutch words of this force: it must claim no more than they do.</returns>
    public static bool MayRestOn(string sentence, VerbForce force, bool isPromised) => (isPromised || !IsPromise(sentence)) && force switch
    {
        VerbForce.Promise or VerbForce.Fact => true,
        VerbForce.Intention => Softens(sentence, Intending()) || Softens(sentence, Exploring()),
        VerbForce.Exploration => Softens(sentence, Exploring()),
        VerbForce.View => Softens(sentence, Viewing()),
        VerbForce.OthersWords => Attributing().IsMatch(sentence),
        _ => throw new ArgumentOutOfRangeException(nameof(force), force, "An unknown force."),
    };

    // "Is expected to", "intends that it will": what softens comes first. "Will come, as planned" is a promise.
    private static bool Softens(string sentence, Regex softening) =>
        softening.Match(sentence) is { Success: true } soft
        && (!IsPromise(sentence) || softening.IsMatch(AfterPromise(sentence)))
        && (!Certain().IsMatch(sentence) || soft.Index < Certain().Match(sentence).Index || softening.IsMatch(Following(sentence)));

    private static bool IsPromise(string sentence) => Promising().IsMatch(NoPromise().Replace(sentence, " "));

    // "Promised to explore" tells of both.
    private static string AfterPromise(string sentence)
    {
        var promise = Promising().Match(sentence);
        return string.Join(' ', sentence[(promise.Index + promise.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4));
    }

    // The few words after "will": "will look into" promises no more than looking.
    private static string Following(string sentence)
    {
        var certain = Certain().Match(sentence);
        var rest = sentence[(certain.Index + certain.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', rest.Take(3));
    }

    [GeneratedRegex(@"\b(do|does|did|has|have|will) not (yet )?(promise|promised|commit|decide|decided)\w*|\bno (promise|commitment|decision)\w*|\b(niet|geen) (toegezegd|toezegging|beloofd|besloten|besluit)\b|\bzegt?\b[^.]{0,60}\b(niet|geen)\b[^.]{0,30}\btoe\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoPromise();

    [GeneratedRegex(@"\b(will|shall|zal|zullen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Certain();

    [GeneratedRegex(@"\b(promis(e|es|ed|ing)|commit(s|ted|ment|ments)? (to|itself|himself|herself|that)|commitments?|pledg\w*|undertak(e|es|en)\b|undertook|guarantee\w*|vows?|vowed|has decided|have decided|decided to|decision|toegezegd|toezegg\w+|zegt? [^.]{0,40}\btoe|zegde [^.]{0,40}\btoe|belo(of|ven|oft|ofd|ofde)\w*|garand\w+|besloten|besluit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promising();

    [GeneratedRegex(@"\b(intend\w*|intention\w*|plan(s|ned|ning)?\b|aim(s|ed|ing)?\b|want(s|ed)?\b|wish(es|ed)?|hop(es|ed|e)|expect\w*|expectation|striv\w*|seek(s|ing)? to|target\w*|ambition\w*|goal|voornemen\w*|van plan|streef\w*|strev\w+|beoog\w*|wil|willen|hoop\w*|hopen|verwacht\w*|naar verwachting|doel\w*|ambitie|gepland|bedoeling|voorgenomen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Intending();

    [GeneratedRegex(@"\b(explor\w*|consider\w*|look(s|ing|ed)? (into|at)|examin\w*|investigat\w*|study|studies|studying|research\w*|whether|assess\w*|review\w*|possib\w*|could|may|might|verken\w*|bezie\w*|overw(eeg|eg|og)\w*|bekijk\w*|bekeken|onderzoek\w*|onderzocht|nagaan|nagaat|gaat na|of er|mogelijk\w*|zou(den)?|kan|kunnen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exploring();

    [GeneratedRegex(@"\b(think\w*|find(s|ing)?|found|consider\w*|believ\w*|view\w*|opinion|important|importance|desirable|welcom\w*|agree\w*|regret\w*|sees?|value\w*|understand\w*|stress\w*|emphasi\w*|attach\w*|vindt|vinden|vond|acht|achten|hecht\w*|mening|belang\w*|wenselijk|onderschrijft|deelt|ziet|begrijpt|waardeert|betreurt|benadrukt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Viewing();

    [GeneratedRegex(@"\b(according to|says?|said|stat(es|ed)|conclud\w*|advis\w*|recommend\w*|report(s|ed)?\b|found|finds|estimat\w*|warn\w*|ask(s|ed)?|request(s|ed)?|call(s|ed)? (on|for|upon)|argu(es|ed)|writes?|wrote|notes?|noted|observ\w*|believ\w*|show(s|ed|n)?|urg(es|ed)|volgens|aldus|stel(t|de|len|den)|concludeer\w*|advise\w*|beveelt|bevelen|aanbev\w*|constateer\w*|waarschuw\w*|schat\w*|verzoek\w*|verzocht|vraagt|vroeg|vragen|roept|pleit\w*|schrijft|schreef|meldt|meldde|blijkt|bleek|vindt|vinden|meent|geeft aan|geven aan|zegt|zei)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attributing();
}
