using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Reads from Dutch sentences of a letter how strongly they bind whoever signed it.</summary>
internal static partial class LetterForce
{
    /// <returns>The force of the words; of several sentences the one that all share, plain facts aside; otherwise a fact. What others ask for or say only leads up to what whoever signed does about it.</returns>
    public static VerbForce Of(string dutch)
    {
        var sentences = Sentences(dutch).ToList();
        var own = sentences.FindAll(sentence => !Recital.IsRequest(sentence));
        if (own.Exists(sentence => OwnPronoun().IsMatch(sentence) && !IsOthers(sentence)))
        {
            own.RemoveAll(IsOthers);
        }

        var forces = (own.Count > 0 ? own : sentences)
            .Select(OfSentence)
            .Where(force => force != VerbForce.Fact)
            .Distinct()
            .ToList();
        return forces.Count == 1 ? forces[0] : VerbForce.Fact;
    }

    /// <param name="dutch">The words.</param>
    /// <param name="isSpokenOf">Whether a part of a sentence counts; when none does, all do.</param>
    /// <returns>The force of each sentence; of one that a new main clause continues ("…, en worden er stappen gezet"), of its parts.</returns>
    public static IReadOnlyList<VerbForce> OfEach(string dutch, Func<string, bool> isSpokenOf) =>
        [.. Sentences(dutch).SelectMany(sentence => PartsOf(sentence, isSpokenOf)).Select(OfSentence)];

    private static IEnumerable<string> PartsOf(string sentence, Func<string, bool> isSpokenOf)
    {
        var parts = MainClause().Split(sentence);
        return parts.Length > 1 && parts.Any(isSpokenOf) ? parts.Where(isSpokenOf) : parts;
    }

    private static IEnumerable<string> Sentences(string dutch) => SentenceSplitter.Split(dutch, new TextSpan(0, dutch.Length)).Select(sentence => sentence.Of(dutch));

    /// <returns>Whether the words name a promise or decision, or make one.</returns>
    public static bool Promises(string dutch) => Sentences(dutch).SelectMany(sentence => MainClause().Split(sentence)).Any(part => !IsDeniedPromise(part) && (PromisedByName().IsMatch(part) || OfSentence(part) == VerbForce.Promise));

    private static bool IsDeniedPromise(string part) => DeniedPromise().IsMatch(part);

    // The weaker reading comes first: "ik zal bezien of" binds to no more than looking.
    private static VerbForce OfSentence(string sentence) =>
        IsOthers(sentence) ? VerbForce.OthersWords
        : Exploring().IsMatch(sentence) ? VerbForce.Exploration
        : Intending().IsMatch(sentence) ? VerbForce.Intention
        : Promising().IsMatch(sentence) && !IsDeniedPromise(sentence) ? VerbForce.Promise
        : Viewing().IsMatch(sentence) ? VerbForce.View
        : VerbForce.Fact;

    private static bool IsOthers(string sentence) =>
        Attributing().IsMatch(sentence) || (Saying().Match(sentence) is { Success: true } said && !IsOwn(sentence, said.Index));

    // "Verzoekt de regering": whom a motion asks is not the one who speaks.
    private static bool IsOwn(string sentence, int verb)
    {
        var (before, clause) = Clause(sentence, verb);
        return OwnPronoun().IsMatch(clause) || OwnName().IsMatch(before);
    }

    // The words about the verb, up to the nearest comma on either side: there its subject stands.
    private static (string Before, string Whole) Clause(string sentence, int verb)
    {
        var start = sentence.LastIndexOfAny([',', ';', ':'], verb) + 1;
        var end = sentence.IndexOfAny([',', ';', ':'], verb);
        return (sentence[start..verb], sentence[start..(end < 0 ? sentence.Length : end)]);
    }

    [GeneratedRegex(@"\b(volgens|aldus|in de ogen van|naar (de )?mening van (?!mij|het kabinet)|uit (het|de|dit|een) (onderzoek|rapport|evaluatie|monitor|studie|inventarisatie|verkenning)\b.{0,40}\b(blijkt|bleek|volgt|komt naar voren)|in (het|dit) rapport (staat|stelt))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attributing();

    [GeneratedRegex(@",?\s(?:en|maar)\s(?=(?:worden|wordt|is|zijn|heeft|hebben|zal|zullen|ga|ben|heb)\s(?:er|ik|wij)\b)")]
    private static partial Regex MainClause();

    [GeneratedRegex(@"\b(toegezegd|toezegging(en)?|zeg\w* [^.]{0,80}\btoe|zegde [^.]{0,80}\btoe|belo(of|ven|oft|ofd|ofde|fte)\w*|garand\w+|besloten|besluit\w*|beslist|committeer\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PromisedByName();

    [GeneratedRegex(@"\b(zeg|zegt|zeggen|zegde)\b[^.]{0,80}\b(niet|geen)\b[^.]{0,40}\btoe\b|\b(niet|geen) (toegezegd|toezegging|beloofd)\b|\bniet besloten\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeniedPromise();

    [GeneratedRegex(@"\b(stel(t|len|de|den)(?= (dat|zich op)\b|,|:)|(?<=,[”’]? )stel(t|len|de|den)|concludeert|concludeerde|concluderen|adviseert|adviseren|adviseerde|constateert|constateren|constateerde|beveelt|bevelen|beveel|aanbevolen|pleit|pleiten|pleitte|waarschuwt|waarschuwen|meldt|meldde|melden(?= dat)|meent|menen|(?<!\b(te|kan|kunnen|kon|konden) )(vindt|vinden|vond|vonden)(?![^.]{0,120}\bplaats\b)|verzoekt|verzoeken|verzocht|vraagt|vroeg|vragen(?= (mij|om|de|het|aan))|roept|roepen|schat|schatten|schatte|schrijft|schrijven|schreef|zegt|zegden?|zei|betoogt|betogen|bepleit|oordeelt|oordeelde|verwacht|verwachten|(geeft|geven|gaf|gaven)\b.{0,40}\baan dat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Saying();

    // Those who sign, or in whose name the letter speaks.
    [GeneratedRegex(@"\b(ik|wij|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPronoun();

    [GeneratedRegex(@"\b(het kabinet|de regering|het ministerie|mijn ministerie|de minister|de staatssecretaris|de bewindspersonen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"\b(verken|verkent|verkennen|verkend|verkenning|bezie|beziet|bezien|bezie[nt]? of|overweeg|overweegt|overwegen|overwogen|bekijk|bekijkt|bekijken|bekeken|onderzoek of|onderzoekt of|onderzoeken (of|hoe|welke|in hoeverre)|onderzocht (of|hoe|in hoeverre)|(laat|laten|zal|wordt|worden|ga ik|gaan) [^.]{0,60}(onderzoeken|onderzocht|verkennen|bezien|nagaan|uitzoeken)|nagaan (of|hoe)|na te gaan|in overweging|zou(den)? kunnen|sta open voor|ben bereid te (bezien|onderzoeken|verkennen))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exploring();

    [GeneratedRegex(@"\b(voornemens|van plan|streef|streeft|streven|streefdatum|beoog|beoogt|beogen|beoogd|beoogde|ernaar|naar verwachting|verwacht|verwachten|verwachting|is het doel|als doel|het doel is|doelstelling|ambitie|hoop|hopen|hoopt|wil|willen|wens|inzet is|zet (mij|me) (ervoor )?in|span (mij|me)|voorgenomen|gepland|de bedoeling)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Intending();

    [GeneratedRegex(@"\b(ik zal|zal ik|wij zullen|zullen wij|zal het kabinet|het kabinet zal|toegezegd|toezegging|zeg (ik )?[^.]{0,40}\btoe|ik beloof|beloofd|garandeer|ik ga|ga ik|ik kom|kom ik|besloten|besluit|beslis|beslist|ik stel [^.]{0,80}\b(beschikbaar|in|aan)|stel ik [^.]{0,80}\b(beschikbaar|in|aan)|ik neem [^.]{0,80}\bover|neem ik [^.]{0,80}\bover|ik stuur|stuur ik|ik informeer|informeer ik|ontvangt uw kamer|uw kamer ontvangt|zal uw kamer|zal worden|zullen worden|zal|zullen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promising();

    [GeneratedRegex(@"\b(ik vind|vind ik|ik acht|acht ik|ik hecht|hecht ik|ik ben van mening|mijns inziens|naar mijn (mening|oordeel)|ik onderschrijf|ik deel|ik zie|zie ik|het kabinet (vindt|acht|hecht)|van (groot )?belang|belangrijk dat|wenselijk|ik begrijp|ik waardeer|ik betreur)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Viewing();
}
