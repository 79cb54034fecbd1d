using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Scores runs of sentences in a found passage by how much of the question they say, themselves or in context.</summary>
internal sealed class CandidateScorer
{
    private const int MostSentences = 3;
    private const int MostCharacters = 650;

    // What stands in the sentence before must be the subject itself, not one of its words.
    private const double Before = 0.35;

    // What was asked for counts less where it stands behind its subject: it may be that of something else.
    private const double KindSaid = 0.3;
    private const double KindBehind = 0.2;

    // Less is a loose way to say it.
    private const double ReallySaid = 0.4;

    // What stands around a sentence says part of the question for it: its neighbours most, the title least.
    private const double Neighbour = 0.6;
    private const double SamePassage = 0.45;
    private const double Heading = 0.6;
    private const double Title = 0.3;

    // Texts say verbs and adjectives in other words more often than nouns.
    private const double PredicateWeight = 0.4;

    // Every further sentence must bring more of the question than it costs the reader.
    private const double CostOfSentence = 0.02;

    private const double Hinted = 0.15;

    // What the head of a compound counts when the rest of it is not said.
    private const double Apart = 0.3;

    // What a motion asks for, or a letter says, answers sooner than what it asks it for, or what it is going to say.
    private const double CostOfRecital = 0.2;

    // What is done is told by letters sooner than by what the House asks for.
    private const double CostOfMotion = 0.15;

    private readonly ExpectedAnswer expected;
    private readonly bool asksForRequests;
    private readonly ConceptMatcher matcher;
    private readonly double[] weights;
    private readonly double[] helping;
    private readonly double evidence;
    private readonly SentenceReader reader;
    private readonly IReadOnlyList<int> subjects;
    private readonly IReadOnlyList<IReadOnlyList<int>> compounds;

    public CandidateScorer(AnalyzedQuestion question, ExpectedAnswer expected)
    {
        this.expected = expected;
        asksForRequests = Recital.IsAskedFor(question.Text);
        matcher = new ConceptMatcher(question);
        weights = Normalized(question, Informative);
        reader = new SentenceReader(question, expected, matcher, text => Share(weights, text.Strengths));
        evidence = InformativeWeight(question) / Math.Max(question.Rarity, double.Epsilon);
        subjects = [.. question.Concepts.Index().Where(concept => concept.Item.Role == ConceptRole.Subject && weights[concept.Index] > 0).Select(concept => concept.Index)];
        compounds =
        [
            .. question.Concepts.Index()
                .Where(concept => concept.Item.Whole is not null)
                .GroupBy(concept => concept.Item.Whole, concept => concept.Index)
                .Select(compound => compound.ToList())
                .Where(compound => compound.Count > 1),
        ];
        helping = Normalized(question, role => role is ConceptRole.Support or ConceptRole.Frame ? 1 : 0);
    }

    /// <returns>How much there is to say: the importance of the question's subject and, less, its predicates; more than 0.</returns>
    public static double InformativeWeight(AnalyzedQuestion question) =>
        Math.Max(double.Epsilon, question.Concepts.Sum(concept => Informative(concept.Role) * concept.Importance));

    /// <param name="found">The passage.</param>
    /// <param name="prior">What speaks for it before a word is read: its rank and its age.</param>
    public IReadOnlyList<Candidate> Score(RankedPassage found, double prior)
    {
        var sentences = found.Passage.Sentences.Select(sentence => reader.Read(found, sentence)).ToList();
        var reading = new PassageReading(found, sentences, Around(found, sentences), prior);
        var candidates = new List<Candidate>();
        for (var first = 0; first < sentences.Count; first++)
        {
            var length = 0;
            for (var last = first; last < sentences.Count && last < first + MostSentences; last++)
            {
                length += sentences[last].Length;
                if (last > first && length > MostCharacters)
                {
                    break;
                }

                candidates.Add(Score(reading, first, last));
            }
        }

        return candidates;
    }

    private static double Informative(ConceptRole role) =>
        role switch { ConceptRole.Subject => 1, ConceptRole.Predicate => PredicateWeight, _ => 0 };

    private static double[] Normalized(AnalyzedQuestion question, Func<ConceptRole, double> weightOf)
    {
        var weights = question.Concepts.Select(concept => weightOf(concept.Role) * concept.Importance).ToArray();
        var total = Math.Max(weights.Sum(), double.Epsilon);
        return [.. weights.Select(weight => weight / total)];
    }

    private static double Share(double[] weights, IReadOnlyList<double> strengths)
    {
        var sum = 0.0;
        for (var concept = 0; concept < weights.Length; concept++)
        {
            sum += weights[concept] * strengths[concept];
        }

        return sum;
    }

    private Candidate Score(PassageReading reading, int first, int last)
    {
        var direct = new double[weights.Length];
        var covered = reading.Around.ToArray();
        for (var place = Math.Max(0, first - 1); place <= Math.Min(reading.Sentences.Count - 1, last + 1); place++)
        {
            var inside = place >= first && place <= last;
            Raise(covered, reading.Sentences[place].Match, inside ? 1 : Neighbour);
            if (inside)
            {
                Raise(direct, reading.Sentences[place].Match, 1);
            }
        }

        var chosen = reading.Sentences.Skip(first).Take(last - first + 1).ToList();
        var saysExpected = chosen.Exists(sentence => sentence.HasExpected);
        var hasExpected = saysExpected || SaysItOfWhatCameBefore(chosen);
        var goesOn = GoesOnToExpected(chosen);
        var directly = Share(weights, direct);
        var coverage = Share(weights, covered);
        var score = (0.4 * directly) + (0.6 * coverage)
            + (0.3 * directly * chosen.Max(Nearness))
            + WorthOfKind(saysExpected, hasExpected || goesOn)
            + (0.15 * Share(helping, direct))
            + reading.Prior
            - (CostOfSentence * (last - first))
            - (chosen.TrueForAll(sentence => sentence.IsRecital || sentence.IsAnnouncement) ? CostOfRecital : 0)
            - (!asksForRequests && SentenceReader.IsMotion(reading.Found.Letter) ? CostOfMotion : 0);
        Tie(covered);
        var sure = Share(weights, covered);
        return new Candidate(reading.Found, first, last, sure, sure * evidence, hasExpected, score)
        {
            OnlyAnnounces = OnlyAnnounces(chosen),
            GoesOnToExpected = goesOn,
            Nearness = chosen.Max(Nearness),
            SubjectsSaid = subjects.Count(subject => direct[subject] >= ReallySaid),
        };
    }

    private double WorthOfKind(bool isSaid, bool isBehind) => expected == ExpectedAnswer.Anything ? 0 : isSaid ? KindSaid : isBehind ? KindBehind : 0;

    // A sentence that says nothing of the question makes no more of the announcement it stands beside.
    private bool OnlyAnnounces(List<SentenceReading> chosen) =>
        chosen.Exists(sentence => sentence.IsAnnouncement)
        && chosen.TrueForAll(sentence => sentence.IsAnnouncement || Share(weights, sentence.Match.Strengths) <= 0);

    // "There will be a hotline. For this I reserve 350,000 euros": what points back says it of the subject named there.
    private bool SaysItOfWhatCameBefore(List<SentenceReading> chosen)
    {
        for (var kind = 1; kind < chosen.Count; kind++)
        {
            var subject = kind;
            while (subject > 0 && chosen[subject].LeansBack)
            {
                subject--;
            }

            if (subject < kind && chosen[kind].HoldsKind && Share(weights, chosen[subject].Match.Strengths) >= Before)
            {
                return true;
            }
        }

        return false;
    }

    // "A study is to be made. It starts in 2025": what was asked for often stands in the sentence after its subject.
    private bool GoesOnToExpected(List<SentenceReading> chosen)
    {
        var kind = chosen.FindLastIndex(sentence => sentence.HoldsKind);
        return kind > 0 && chosen.Take(kind).Any(sentence => Share(weights, sentence.Match.Strengths) >= Before);
    }

    private double[] Around(RankedPassage found, List<SentenceReading> sentences)
    {
        var around = new double[weights.Length];
        Raise(around, matcher.Match(found.Passage.Section), Heading);
        Raise(around, matcher.Match(found.Letter.Title), Title);
        foreach (var sentence in sentences)
        {
            Raise(around, sentence.Match, SamePassage);
        }

        return around;
    }

    // A migrant is not yet an arbeidsmigrant: the head of a compound counts little where nothing says what comes before it.
    private void Tie(double[] strengths)
    {
        foreach (var compound in compounds)
        {
            if (compound.SkipLast(1).Max(part => strengths[part]) < Hinted)
            {
                strengths[compound[^1]] *= Apart;
            }
        }
    }

    private static void Raise(double[] strengths, TextMatch match, double share)
    {
        for (var concept = 0; concept < strengths.Length; concept++)
        {
            strengths[concept] = Math.Max(strengths[concept], share * match.Strengths[concept]);
        }
    }

    // 1 when the asked words stand side by side in the sentence, falling as they stand apart.
    private double Nearness(SentenceReading sentence)
    {
        var places = sentence.Match.Positions.Where((place, concept) => place >= 0 && weights[concept] > 0).Distinct().ToList();
        return places.Count < 2 ? 0 : 1 / (1 + ((places.Max() - places.Min() - places.Count + 1) / 10.0));
    }
}
