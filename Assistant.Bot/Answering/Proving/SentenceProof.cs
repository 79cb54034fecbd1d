using System.Text.RegularExpressions;
using Assistant.Bot.Answering.Proving.Figures;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Decides whether a sentence that a model wrote says no more than the Dutch words it names.</summary>
/// <param name="passages">The passages that were given, in their order: number 1 first.</param>
/// <param name="language">The language the answer must be in.</param>
internal sealed partial class SentenceProof(IReadOnlyList<RankedPassage> passages, QuestionLanguage language)
{
    private const int ShortestSentence = 12;
    private const int LongestSentence = 420;
    private const int MostCitations = 4;
    private const int LongestEvidence = 900;

    // Of the telling words so much must be said by the passage and so much by the quoted words themselves.
    private const double SaidAround = 0.6;
    private const double SaidByWords = 0.4;
    private const double PredicateWeight = 0.4;

    public Verdict Check(Claim claim)
    {
        if (!IsPlain(claim.Sentence))
        {
            return Verdict.Failed(Flaw.NotPlain);
        }

        if (claim.Citations.Count is 0 or > MostCitations || claim.Citations.Any(citation => citation.Passage < 1 || citation.Passage > passages.Count))
        {
            return Verdict.Failed(Flaw.NoCitation);
        }

        var evidence = new List<Evidence>(claim.Citations.Count);
        foreach (var citation in claim.Citations)
        {
            var found = passages[citation.Passage - 1];
            if (Locate(found.Passage, citation.Words) is not { } span)
            {
                return Verdict.Failed(Flaw.NotLiteral);
            }

            evidence.Add(new Evidence(found, span));
        }

        if (evidence.Exists(place => HiddenInstruction.Is(place.Words)))
        {
            return Verdict.Failed(Flaw.Instruction);
        }

        var proof = WithFigures(claim.Sentence, Merged(evidence));
        return proof is null ? Verdict.Failed(Flaw.Figure)
            : FlawOf(claim.Sentence, proof) is { } flaw ? Verdict.Failed(flaw)
            : new Verdict(null, proof);
    }

    private Flaw? FlawOf(string sentence, IReadOnlyList<Evidence> evidence)
    {
        var terms = TextTerms.Of(sentence, language);
        var dutch = string.Join(' ', evidence.Select(place => place.Words));
        var telling = terms.Where(term => term.Role is ConceptRole.Subject or ConceptRole.Predicate).ToList();
        var clauses = Clauses.Of(dutch, QuestionLanguage.Dutch).Select(clause => new Clause(clause)).ToList();
        return QuestionLanguageDetector.Detect(sentence, language) != language ? Flaw.OtherLanguage
            : !Names.Stand(sentence, language, terms, evidence) ? Flaw.Name
            : !Polarity.Agrees(sentence, language, terms, dutch, clauses) || !Directions.Agree(sentence, dutch) ? Flaw.Denial
            : !LetterForce.OfEach(dutch, part => Says(part, telling)).Distinct().All(force => ClaimedForce.MayRestOn(sentence, force, LetterForce.Promises(dutch))) ? Flaw.Force
            : !IsSaid(terms, evidence) ? Flaw.Unsaid
            : !Actors.Agree(sentence, terms, evidence, clauses) ? Flaw.Actor
            : !FigurePlaces.Hold(sentence, language, clauses) ? Flaw.Figure
            : !Conditions.Are(sentence, SpokenOf(dutch, telling)) || !Conditions.KeepWhatWouldBe(sentence, telling, clauses) ? Flaw.Condition
            : null;
    }

    // Without the sentences that the claim takes no word from.
    private static string SpokenOf(string dutch, IReadOnlyList<TextTerm> telling) => string.Join('\n', SentenceSplitter.Split(dutch, new TextSpan(0, dutch.Length))
        .SelectMany(sentence => sentence.Of(dutch).Split(';'))
        .Where(part => Says(part, telling)));

    private static bool Says(string dutch, IReadOnlyList<TextTerm> telling)
    {
        var wording = new DutchWording(dutch);
        return telling.Any(wording.Says);
    }

    private static bool IsPlain(string sentence) =>
        sentence.Length is >= ShortestSentence and <= LongestSentence
        && sentence.Count(char.IsLetter) * 2 > sentence.Length
        && !sentence.Any(char.IsControl)
        && !NotPlain().IsMatch(sentence);

    // Whole sentences: nobody can judge half of one.
    private static TextSpan? Locate(Passage passage, string words)
    {
        if (LiteralWords.Find(passage.Text, words) is not { } found)
        {
            return null;
        }

        var span = new TextSpan(passage.Span.Start + found.Start, found.Length);
        var sentences = passage.Sentences.Where(sentence => sentence.Overlaps(span)).ToList();
        return sentences.Count == 0 ? span : TextSpan.Between(Math.Min(span.Start, sentences[0].Start), Math.Max(span.End, sentences[^1].End));
    }

    private static List<Evidence> Merged(List<Evidence> evidence)
    {
        var merged = new List<Evidence>();
        foreach (var place in evidence)
        {
            var same = merged.FindIndex(other => other.Found.Passage.Id == place.Found.Passage.Id && other.Span.Overlaps(place.Span));
            if (same < 0)
            {
                merged.Add(place);
            }
            else
            {
                merged[same] = new Evidence(place.Found, TextSpan.Between(Math.Min(merged[same].Span.Start, place.Span.Start), Math.Max(merged[same].Span.End, place.Span.End)));
            }
        }

        return merged;
    }

    // A figure may stand elsewhere in the passage; then the quote is widened until it shows it.
    private List<Evidence>? WithFigures(string sentence, List<Evidence> evidence)
    {
        foreach (var claimed in FigureReader.Claimed(WithoutLetterDates(sentence, evidence), language))
        {
            if (evidence.Exists(place => place.Figures.BearOut(claimed)))
            {
                continue;
            }

            var widened = evidence.Select(place => Widened(place, claimed)).ToList();
            var at = widened.FindIndex(place => place is not null);
            if (at < 0)
            {
                return null;
            }

            evidence = [.. evidence];
            evidence[at] = widened[at]!;
        }

        return evidence;
    }

    private static Evidence? Widened(Evidence place, Figure claimed)
    {
        var passage = place.Found.Passage;
        return passage.Sentences
            .Where(sentence => new DutchFigures(passage.Text.Substring(sentence.Start - passage.Span.Start, sentence.Length)).BearOut(claimed))
            .Select(sentence => TextSpan.Between(Math.Min(place.Span.Start, sentence.Start), Math.Max(place.Span.End, sentence.End)))
            .Where(span => span.Length <= LongestEvidence)
            .OrderBy(span => span.Length)
            .Select(span => new Evidence(place.Found, span))
            .FirstOrDefault();
    }

    // "In the letter of 19 November 2024": what its head says, shown with every quote.
    private string WithoutLetterDates(string sentence, List<Evidence> evidence) => LetterDates().Replace(sentence, date =>
    {
        var figures = FigureReader.Read(date.Groups["date"].Value, language);
        return evidence.Exists(place => figures is [{ Kind: FigureKind.Day } day, { Kind: FigureKind.Year } year]
            && day.Value == (place.Found.Letter.Date.Month * 100) + place.Found.Letter.Date.Day && year.Value == place.Found.Letter.Date.Year)
            ? " "
            : date.Value;
    });

    private static bool IsSaid(IReadOnlyList<TextTerm> terms, IReadOnlyList<Evidence> evidence)
    {
        double all = 0, around = 0, byWords = 0;
        foreach (var term in terms.Where(term => term.Role is ConceptRole.Subject or ConceptRole.Predicate))
        {
            var weight = term.Role == ConceptRole.Subject ? 1 : PredicateWeight;
            all += weight;
            byWords += evidence.Any(place => place.Wording.Says(term)) ? weight : 0;
            around += evidence.Any(place => place.SaysOrSurrounds(term)) ? weight : 0;
        }

        return all > 0 && around >= SaidAround * all && byWords >= SaidByWords * all;
    }

    [GeneratedRegex(@"https?:|www\.|[<>{}`*_#|\\\[\]]|\]\(", RegexOptions.IgnoreCase)]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"\b(letter|brief|kamerbrief)\s+(of|dated|from|van|d\.d\.|sent on)\s+(?<date>\d{1,2}(st|nd|rd|th)?( of)? \p{L}+ \d{4}|\p{L}+ \d{1,2},? \d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex LetterDates();
}
