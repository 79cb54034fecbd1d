using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;

namespace Assistant.Bot.Answering;

/// <summary>Reads single sentences against a question: what they say of it, and whether they hold the kind of thing that was asked for.</summary>
internal sealed class SentenceReader
{
    // A date in a sentence about something else is not the date that was asked for.
    private const double OnSubject = 0.15;

    // The first words of the subject mostly name what is counted.
    private const int FirstConcepts = 3;
    private const double CountedAtLeast = 0.3;
    private const double Note = 0.9;

    private readonly AnalyzedQuestion question;
    private readonly ExpectedAnswer expected;
    private readonly ConceptMatcher matcher;
    private readonly Func<TextMatch, double> share;
    private readonly IReadOnlyList<TextTerm> counted;
    private readonly IReadOnlyList<int> first;
    private readonly bool asksForRequests;
    private readonly bool mayBeLaterNews;

    /// <param name="question">The question.</param>
    /// <param name="expected">What it asks for.</param>
    /// <param name="matcher">Finds its concepts in texts.</param>
    /// <param name="share">How much of the question's informative weight a text says, 0 to 1.</param>
    public SentenceReader(AnalyzedQuestion question, ExpectedAnswer expected, ConceptMatcher matcher, Func<TextMatch, double> share)
    {
        this.question = question;
        this.expected = expected;
        this.matcher = matcher;
        this.share = share;
        asksForRequests = Recital.IsAskedFor(question.Text);
        mayBeLaterNews = expected is ExpectedAnswer.Promise or ExpectedAnswer.Status or ExpectedAnswer.Decision or ExpectedAnswer.Frequency || Announcement.IsAskedFor(question.Text);
        counted = expected == ExpectedAnswer.Number ? Counting.Named(question.Text, question.Language) : [];
        first = [.. question.Concepts.Index().Where(concept => concept.Item.Role is ConceptRole.Subject or ConceptRole.Predicate).Select(concept => concept.Index).Take(FirstConcepts)];
    }

    public SentenceReading Read(RankedPassage found, TextSpan sentence)
    {
        var text = found.Passage.Text.Substring(sentence.Start - found.Passage.Span.Start, sentence.Length);
        var match = matcher.Match(text);

        // The numbers and dates of an announcement are those of what it announces, or of the news.
        var announces = expected != ExpectedAnswer.Promise && Announcement.Is(text);
        var holdsKind = !announces && (mayBeLaterNews || !Announcement.IsOfLaterNews(text)) && Holds(text);
        var hasExpected = holdsKind && IsOfSubject(text, match);
        foreach (var note in found.Passage.Footnotes.Where(note => note.Sentence is { } hangsOn && hangsOn.Overlaps(sentence)))
        {
            var words = matcher.Match(note.Text);
            match = match with { Strengths = [.. match.Strengths.Zip(words.Strengths, (one, other) => Math.Max(one, Note * other))] };
            hasExpected |= words.Strengths.Any(strength => strength > 0) && Holds(note.Text);
        }

        return new SentenceReading(match, hasExpected, holdsKind, IsGround(found, text), announces, Continuation.RefersBack(text), sentence.Length);
    }

    public static bool IsMotion(LetterHead letter) => letter.Kind.Contains("motie", StringComparison.OrdinalIgnoreCase);

    // In a motion the request is what it says; in a letter it is what the letter replies to.
    private bool IsGround(RankedPassage found, string text) => Recital.Is(text) || (!asksForRequests && !IsMotion(found.Letter) && Recital.IsRequest(text)) || (!mayBeLaterNews && Announcement.IsOfLaterNews(text));

    // "They said that the passport was taken, that a bed cost 140 euros": an amount in another statement is none of the passport.
    private bool IsOfSubject(string text, TextMatch match)
    {
        if (share(match) < OnSubject)
        {
            return false;
        }

        var statements = AskedFor.IsRequired(expected) ? ReportedStatements.Of(text) : [];
        return statements.Count == 0 || statements.Any(statement => Holds(statement) && share(matcher.Match(statement)) >= OnSubject);
    }

    // "How many X" asks for a number of X: a number of something else in the same sentence is no answer.
    private bool Holds(string text) =>
        expected == ExpectedAnswer.Number ? Counting.In(text, question.Text).Any(CountsWhatIsAsked)
        : AskedFor.IsIn(text, expected) || (expected == ExpectedAnswer.Definition && AskedFor.Introduces(text, question.Text));

    private bool CountsWhatIsAsked(string words)
    {
        if (words.StartsWith('%'))
        {
            return true;
        }

        var match = matcher.Match(words);
        return first.Any(concept => match.Strengths[concept] >= CountedAtLeast) || (counted.Count > 0 && counted.Any(new DutchWording(words).Says));
    }
}
