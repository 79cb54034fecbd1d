using Assistant.Bot.Answering.Proving;
using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Searching.Limits;
using Assistant.Retrieval.Storing;

namespace Assistant.Bot.Answering;

/// <summary>Answers a question from the stored letters, by quoting them.</summary>
internal sealed class Answerer(SnapshotSource letters, PassageSearcher searcher, TimeProvider clock, ILogger<Answerer> log)
{
    private const int LongestQuestion = 1000;
    private const int PassagesRead = 24;

    // A sentence far behind the best one fits the question by chance, even when it holds a date that was asked for.
    private const double NearlyBest = 0.8;

    // What must hold a date, and does, may fall further behind what only says the subject.
    private const double Able = 0.8;
    private const double RankWeight = 0.2;
    private const double YouthWeight = 0.05;

    /// <returns>Quotes, or a plain statement that the letters do not hold the answer; never null.</returns>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        (await ReadAsync(question, passages: 0, cancellationToken)).Quoted;

    /// <param name="question">What is asked.</param>
    /// <param name="passages">How many passages a language model may draw on; 0 when none will.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public async Task<Reading> ReadAsync(Question question, int passages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = question.Text.Length > LongestQuestion ? question.Text[..LongestQuestion] : question.Text;
        var language = question.LanguageAsked();
        using var snapshot = await letters.AcquireAsync(cancellationToken);
        if (snapshot is null || snapshot.Letters.Count == 0)
        {
            return new Reading(new Answer { Kind = AnswerKind.NoLetters, Language = language, Coverage = new Coverage(0, null) }, []);
        }

        var coverage = Coverage.Of(snapshot);
        var otherwise = new Answer { Kind = AnswerKind.NotInLetters, Language = language, Coverage = coverage };
        return OtherTask.IsAskedBy(text)
            ? new Reading(otherwise with { Refusal = Refusal.OtherTask }, [])
            : await FromLettersAsync(snapshot, new Asked(text, language, passages), otherwise, cancellationToken);
    }

    /// <summary>Answers several questions on one subject from a single search for that subject.</summary>
    /// <returns>One answer a question, in their order; without quotes when the letters do not hold it.</returns>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public async Task<IReadOnlyList<Answer>> AnswerEachAsync(string subject, IReadOnlyList<string> questions, QuestionLanguage language, CancellationToken cancellationToken)
    {
        using var snapshot = await letters.AcquireAsync(cancellationToken);
        if (snapshot is null || snapshot.Letters.Count == 0)
        {
            return [];
        }

        var found = await searcher.SearchAsync(snapshot, WithSubject(QuestionAnalyzer.Analyze(snapshot, subject, language)), PassagesRead, cancellationToken);
        var otherwise = new Answer { Kind = AnswerKind.NotInLetters, Language = language, Coverage = Coverage.Of(snapshot) };
        var answers = new List<Answer>(questions.Count);
        foreach (var question in questions)
        {
            var analyzed = WithSubject(QuestionAnalyzer.Analyze(snapshot, question, language));
            answers.Add((await FromPassagesAsync(snapshot, analyzed, found, new Asked(question, language, 0), otherwise, cancellationToken)).Quoted);
        }

        return answers;
    }

    private async Task<Reading> FromLettersAsync(StoreSnapshot snapshot, Asked asked, Answer otherwise, CancellationToken cancellationToken)
    {
        if (await LetterQuestion.AnswerAsync(snapshot, asked.Text, asked.Language, cancellationToken) is { } aboutLetter)
        {
            var quotes = await ProvenAsync(snapshot, [aboutLetter], cancellationToken);
            return new Reading(quotes.Count > 0 ? otherwise with { Kind = AnswerKind.AboutLetter, Quotes = quotes } : otherwise, []);
        }

        var limited = Limited(asked.Text, snapshot.Letters);
        var question = WithSubject(QuestionAnalyzer.Analyze(snapshot, limited.Text, asked.Language));
        if (question.Concepts.Count == 0)
        {
            return new Reading(otherwise with { Kind = AnswerKind.NothingAsked }, []);
        }

        return limited.Filter.IsNone
            ? await SearchedAsync(snapshot, question, asked, otherwise, cancellationToken)
            : await WithinLimitsAsync(snapshot, WithNamed(question with { Filter = limited.Filter }, QuestionAnalyzer.Analyze(snapshot, asked.Text, asked.Language)), asked, otherwise, cancellationToken);
    }

    // Whether a promise was kept is told by later letters than the one it was made in.
    private LimitedQuestion Limited(string text, IReadOnlyList<LetterHead> letters) =>
        AskedFor.By(text) == ExpectedAnswer.Status ? new LimitedQuestion(PassageFilter.None, text) : Speaker.Limit(text, letters, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    // A limit that was misread, or too narrow, must not hide what the other letters say.
    private async Task<Reading> WithinLimitsAsync(StoreSnapshot snapshot, AnalyzedQuestion question, Asked asked, Answer otherwise, CancellationToken cancellationToken)
    {
        var limits = new Limits(question.Filter, snapshot.Within(question.Filter)!.Count);
        var within = await SearchedAsync(snapshot, question, asked, otherwise with { Limits = limits }, cancellationToken);
        if (within.Quoted.Kind != AnswerKind.NotInLetters)
        {
            return within;
        }

        var anywhere = await SearchedAsync(snapshot, question with { Filter = PassageFilter.None }, asked, otherwise, cancellationToken);
        return anywhere.Quoted.Quotes is [var outside, ..]
            ? new Reading(within.Quoted with { Limits = limits with { IsAnsweredOutside = true }, Nearest = outside }, [])
            : within;
    }

    private async Task<Reading> SearchedAsync(StoreSnapshot snapshot, AnalyzedQuestion question, Asked asked, Answer otherwise, CancellationToken cancellationToken) =>
        await FromPassagesAsync(snapshot, question, await searcher.SearchAsync(snapshot, question, PassagesRead, cancellationToken), asked, otherwise, cancellationToken);

    private async Task<Reading> FromPassagesAsync(StoreSnapshot snapshot, AnalyzedQuestion question, IReadOnlyList<RankedPassage> found, Asked asked, Answer otherwise, CancellationToken cancellationToken)
    {
        var expected = AskedFor.By(question.Text);
        var scorer = new CandidateScorer(question, expected);
        var candidates = found.SelectMany(passage => scorer.Score(passage, Prior(snapshot, passage, found))).OrderByDescending(candidate => candidate.Score).ToList();
        var relevance = new Relevance(question, expected);
        var able = candidates.FindAll(relevance.MayAnswer);
        var best = able.TakeWhile(candidate => candidate.Score >= NearlyBest * Math.Max(able[0].Score, Able * candidates[0].Score)).ToList();
        var answering = best.FindAll(relevance.Answers);
        if (answering.Count == 0)
        {
            answering = best.FindAll(relevance.AnswersInNextSentence);
        }

        var quotes = answering.Count == 0 ? [] : await ProvenAsync(snapshot, QuoteSelection.Choose(answering, Deed.IsAskedFor(question.Text)), cancellationToken);
        if (quotes.Count > 0)
        {
            var passages = candidates.Select(candidate => candidate.Found).DistinctBy(passage => passage.Passage.Id).Take(asked.Passages).ToList();
            return new Reading(Timeline.Order(otherwise with { Kind = AnswerKind.Quoted, Quotes = quotes }), await LiteralAsync(snapshot, passages, cancellationToken));
        }

        return new Reading(
            candidates.Find(relevance.IsNear) is { } near && await ProvenAsync(snapshot, [QuoteSelection.ToQuote(near, QuoteSpan.Around(near.Found.Passage, near.First, near.Last), 1)], cancellationToken) is [var nearest]
                ? otherwise with { Nearest = nearest }
                : otherwise,
            await FoundByMeaningAsync(snapshot, question, found, asked, cancellationToken));
    }

    // What says it in quite other words is no quote to show on its own, but a language model may prove a sentence by it.
    private async Task<IReadOnlyList<RankedPassage>> FoundByMeaningAsync(StoreSnapshot snapshot, AnalyzedQuestion question, IReadOnlyList<RankedPassage> found, Asked asked, CancellationToken cancellationToken) =>
        found.Any(passage => passage.Similarity is not null) && !Relevance.AsksForUnknownName(question)
            ? await LiteralAsync(snapshot, [.. found.Take(asked.Passages)], cancellationToken)
            : [];

    // A passage stands for its letter before the model: only one that is literally as stored may prove a sentence.
    private async Task<IReadOnlyList<RankedPassage>> LiteralAsync(StoreSnapshot snapshot, List<RankedPassage> passages, CancellationToken cancellationToken)
    {
        var whole = passages.Select(found => new Quote(1, found.Passage.Text, found.Passage.Span, found.Letter, "", found.Passage.Footnotes)).ToList();
        var proven = await ProvenAsync(snapshot, whole, cancellationToken);
        return [.. passages.Where(found => proven.Exists(quote => quote.Span == found.Passage.Span && quote.Letter.DocumentNumber == found.Letter.DocumentNumber))];
    }

    // Letters replace each other: of two that say the same the newer one counts.
    private static double Prior(StoreSnapshot snapshot, RankedPassage found, IReadOnlyList<RankedPassage> all)
    {
        // Where the words stand is seen sentence by sentence afterwards: it must not count twice.
        var share = all.Any(passage => passage.Similarity is not null) ? found.Score / all[0].Score : found.Words / all.Max(passage => passage.Words);
        var newest = snapshot.Letters[0].Date.DayNumber;
        var span = newest - snapshot.Letters[^1].Date.DayNumber;
        var youth = span == 0 ? 0 : 1 - ((double)(newest - found.Letter.Date.DayNumber) / span);
        return (RankWeight * share) + (YouthWeight * youth);
    }

    // "What did the minister promise?" has no other subject than the promising itself.
    private static AnalyzedQuestion WithSubject(AnalyzedQuestion question) =>
        question.Concepts.Any(concept => concept.Role is ConceptRole.Subject or ConceptRole.Predicate)
            ? question
            : question with { Concepts = [.. question.Concepts.Select(concept => concept with { Role = ConceptRole.Subject })] };

    // Who is asked about may be named in the letters too: "the ministry advises …".
    private static AnalyzedQuestion WithNamed(AnalyzedQuestion question, AnalyzedQuestion asked) =>
        question.Filter is not { SignedBy: not null, From: null, To: null }
            ? question
            : question with
            {
                Concepts = [.. question.Concepts, .. asked.Concepts.Where(concept => concept.Role != ConceptRole.Family && !question.Concepts.Any(other => other.Surface == concept.Surface)).Select(concept => concept with { Role = ConceptRole.Support })],
            };

    private async Task<List<Quote>> ProvenAsync(StoreSnapshot snapshot, IReadOnlyList<Quote> quotes, CancellationToken cancellationToken)
    {
        var proven = new List<Quote>(quotes.Count);
        var read = new Dictionary<string, Letter?>(StringComparer.Ordinal);
        foreach (var quote in quotes)
        {
            var number = quote.Letter.DocumentNumber;
            if (!read.TryGetValue(number, out var letter))
            {
                read[number] = letter = await snapshot.FindLetterAsync(number, cancellationToken);
            }

            if (letter is not null && ProofOfQuote.Holds(letter, quote))
            {
                proven.Add(quote with { Number = proven.Count + 1, Force = LetterForce.Of(quote.Text) });
            }
            else
            {
                Log.QuoteWithoutProof(log, number, quote.Span.Start, quote.Span.Length);
            }
        }

        return proven;
    }
}
