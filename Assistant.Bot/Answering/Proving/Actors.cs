using System.Text.RegularExpressions;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Whether a sentence lays deeds and words with those who did and said them.</summary>
internal static partial class Actors
{
    private const int OpeningWords = 5;

    /// <param name="sentence">What is claimed, in either language.</param>
    /// <param name="terms">Its telling words.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="clauses">The clauses of the evidence.</param>
    public static bool Agree(string sentence, IReadOnlyList<TextTerm> terms, IReadOnlyList<Evidence> evidence, IReadOnlyList<Clause> clauses) =>
        evidence.Any(place => OfficeFits(sentence, place)) && !IsSomebodyElses(sentence, terms, clauses);

    // "The minister" of a letter is whoever signed it, unless the words name another.
    private static bool OfficeFits(string sentence, Evidence place)
    {
        var (minister, junior) = (Minister().IsMatch(Junior().Replace(sentence, " ")), Junior().IsMatch(sentence));
        var words = place.Words;
        if (Predecessor().IsMatch(words) && !OwnPronoun().IsMatch(words) && (minister || junior) && !ClaimedPredecessor().IsMatch(sentence))
        {
            return false;
        }

        if (place.Found.Letter.Signatory is not { } signatory)
        {
            return true;
        }

        var isJunior = Junior().IsMatch(signatory.Office);
        var speaks = OwnPronoun().IsMatch(words) || !Office().IsMatch(words);
        return (!minister || Minister().IsMatch(Junior().Replace(words, " ")) || (!isJunior && speaks))
            && (!junior || Junior().IsMatch(words) || (isJunior && speaks))
            && NamedOfficeFits(sentence, words, signatory);
    }

    // "The Minister of Social Affairs": the one who signed, or one whom the words name.
    private static bool NamedOfficeFits(string sentence, string words, Signatory signatory)
    {
        var known = new DutchWording($"{signatory.Office} {words}");
        return NamedOffice().Matches(sentence).All(named => TextTerms.Of(named.Groups["field"].Value, named.Groups["english"].Success ? QuestionLanguage.English : QuestionLanguage.Dutch)
            .Where(term => term.Role == ConceptRole.Subject)
            .All(term => known.Says(term) || signatory.Office.Contains(term.Surface, StringComparison.OrdinalIgnoreCase)));
    }

    // The clause that says most of the sentence names its own actor, whom the sentence leaves out for another.
    private static bool IsSomebodyElses(string sentence, IReadOnlyList<TextTerm> terms, IReadOnlyList<Clause> clauses)
    {
        var opening = terms.FirstOrDefault(term => term.Role == ConceptRole.Subject);
        if (opening is null || sentence[..opening.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= OpeningWords || !IsActor(opening))
        {
            return false;
        }

        var others = terms.Where(term => term != opening && term.Role is ConceptRole.Subject or ConceptRole.Predicate).ToList();
        var same = clauses.MaxBy(clause => others.Count(clause.Says));
        return same is not null && others.Exists(same.Says) && !same.Says(opening)
            && ActorInLetter().Matches(same.Text).Where(actor => !Object().IsMatch(same.Text[..actor.Index])).Select(actor => new DutchWording(actor.Value)).ToList() is { Count: > 0 } actors
            && actors.TrueForAll(actor => !terms.Any(actor.Says));
    }

    private static bool IsActor(TextTerm term) => ActorInLetter().IsMatch(term.Surface) || ActorInEnglish().IsMatch(term.Surface);

    [GeneratedRegex(@"\b(?<!prime )(minister|bewindspersoon)\b(?! of state)(?!-president)", RegexOptions.IgnoreCase)]
    private static partial Regex Minister();

    [GeneratedRegex(@"\b(state secretary|secretary of state|junior minister|minister of state|staatssecretaris(sen)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Junior();

    [GeneratedRegex(@"\b(minister|staatssecretaris|bewindspersoon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(ik|mij|me|mijn|wij|we|ons|onze)\b(?! (ambts)?voorgang)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPronoun();

    [GeneratedRegex(@"\b(ambts)?voorgang(st)?ers?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Predecessor();

    [GeneratedRegex(@"\b(predecessors?|previous|former|earlier|then|past|(ambts)?voorgang(st)?ers?|vorige|voormalige?|toenmalige?|eerdere)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimedPredecessor();

    [GeneratedRegex(@"\b(?:(?<english>[Mm]inister (of|for)|[Ss]tate [Ss]ecretary (of|for)|[Ss]ecretary of [Ss]tate for) (the )?|([Mm]inister|[Ss]taatssecretaris) (van|voor) )(?<field>\p{Lu}\p{L}+((,? (and|en) |, | )\p{Lu}\p{L}+)*)")]
    private static partial Regex NamedOffice();

    // Whom something is done to, with or for, does not do it.
    [GeneratedRegex(@"\b(bij|aan|van|voor|met|over|tegen|naar|onder|tussen)\s+(de |het |een |alle |deze |die )?[\p{L}-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Object();

    [GeneratedRegex("(police|municipal|prosecut|inspect|rapporteur|marechaussee|producers?|platforms?|employers?|unions?|researchers?|judges?|courts?|probation|provinces?|schools?|tax|foundation|institute|association)", RegexOptions.IgnoreCase)]
    private static partial Regex ActorInEnglish();

    [GeneratedRegex(@"[\p{L}-]*(politie|gemeente|openbaar ministerie|\bom\b|inspectie|rapporteur|marechaussee|producent|platform|werkgever|vakbond|bond\b|onderzoeker|rechter|reclassering|comensha|\bcvv\b|\bwodc\b|provincie|school|scholen|officier|rechtbank|belastingdienst|\bsw[oa]\b|stichting|instituut|vereniging)[\p{L}-]*", RegexOptions.IgnoreCase)]
    private static partial Regex ActorInLetter();
}
