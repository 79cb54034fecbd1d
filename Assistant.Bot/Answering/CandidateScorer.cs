using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Scores the sentences of a found passage by how much of the question they say themselves or in context.</summary>
internal sealed class CandidateScorer
{
    // What stands around a sentence says part of the question for it: the sentence before most, the title least.
    private const double SentenceBefore = 0.7;
    private const double SentenceAfter = 0.5;
    private const double SamePassage = 0.45;
    private const double Heading = 0.6;
    private const double Title = 0.3;
    private const double Note = 0.9;

    private readonly AnalyzedQuestion question;
    private readonly ExpectedAnswer expected;
    private readonly ConceptMatcher matcher;
    private readonly double[] weights;
    private readonly double total;

    public CandidateScorer(AnalyzedQuestion question, ExpectedAnswer expected)
    {
        this.question = question;
        this.expected = expected;
        matcher = new ConceptMatcher(question);
        weights = [.. question.Concepts.Select(Weight)];
        total = Math.Max(weights.Sum(), double.Epsilon);
    }

    public IReadOnlyList<Candidate> Score(RankedPassage found, double bestScore)
    {
        var passage = found.Passage;
        var own = passage.Sentences.Select(sentence => Own(found, sentence)).ToList();
        var heading = matcher.Match(passage.Section);
        var title = matcher.Match(found.Letter.Title);
        var candidates = new List<Candidate>(own.Count);
        for (var place = 0; place < own.Count; place++)
        {
            var covered = Cover(own, place, heading, title);
            var coverage = Share(covered);
            var direct = Share(own[place].Strengths);
            var hasExpected = AskedFor.IsIn(SentenceText(found, place), expected);
            var score = (0.6 * direct) + (0.4 * coverage)
                + (0.1 * direct * Nearness(own[place]))
                + (hasExpected && expected != ExpectedAnswer.Anything ? 0.12 : 0)
                + (0.05 * Frame(own[place]))
                + (0.1 * found.Score / bestScore);
            candidates.Add(new Candidate(found, place, covered, coverage, hasExpected, score));
        }

        return candidates;
    }

    private static double Weight(Concept concept) => concept.Role == ConceptRole.Subject ? concept.Importance : 0;

    private static string SentenceText(RankedPassage found, int place)
    {
        var span = found.Passage.Sentences[place];
        return found.Passage.Text.Substring(span.Start - found.Passage.Span.Start, span.Length);
    }

    private TextMatch Own(RankedPassage found, TextSpan sentence)
    {
        var match = matcher.Match(found.Passage.Text.Substring(sentence.Start - found.Passage.Span.Start, sentence.Length));
        foreach (var note in found.Passage.Footnotes.Where(note => note.Sentence is { } hangsOn && hangsOn.Overlaps(sentence)))
        {
            var words = matcher.Match(note.Text);
            match = match with { Strengths = [.. match.Strengths.Zip(words.Strengths, (one, other) => Math.Max(one, Note * other))] };
        }

        return match;
    }

    private double[] Cover(List<TextMatch> own, int place, TextMatch heading, TextMatch title)
    {
        var covered = new double[weights.Length];
        for (var concept = 0; concept < covered.Length; concept++)
        {
            var best = Math.Max(own[place].Strengths[concept], Math.Max(Heading * heading.Strengths[concept], Title * title.Strengths[concept]));
            for (var other = 0; other < own.Count; other++)
            {
                var share = (other - place) switch { -1 => SentenceBefore, 1 => SentenceAfter, _ => SamePassage };
                best = Math.Max(best, (other == place ? 1 : share) * own[other].Strengths[concept]);
            }

            covered[concept] = best;
        }

        return covered;
    }

    private double Share(IReadOnlyList<double> strengths)
    {
        var sum = 0.0;
        for (var concept = 0; concept < weights.Length; concept++)
        {
            sum += weights[concept] * strengths[concept];
        }

        return sum / total;
    }

    // 1 when the asked words stand side by side, falling as they stand apart.
    private double Nearness(TextMatch match)
    {
        var places = match.Positions.Where((place, concept) => place >= 0 && weights[concept] > 0).Distinct().ToList();
        return places.Count < 2 ? 0.5 : 1 / (1 + ((places.Max() - places.Min() - places.Count + 1) / 10.0));
    }

    private double Frame(TextMatch match)
    {
        var frames = question.Concepts.Index().Where(concept => concept.Item.Role == ConceptRole.Frame).ToList();
        return frames.Count == 0 ? 0 : frames.Average(concept => match.Strengths[concept.Index]);
    }
}
