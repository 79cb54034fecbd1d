using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Searching.Limits;
using Assistant.Retrieval.Storing;

namespace Assistant.Retrieval.Evaluating;

/// <summary>
/// Measures the search on questions to stored letters: whether the passage that answers is among the first, and whether
/// a question without an answer finds nothing near. Whether a quote answers is measured where quotes are made.
/// </summary>
public static class QuestionEvaluation
{
    private const int Depth = 10;

    // A passage that says so little of the question's weight is not near it.
    private const double Near = 0.3;

    /// <param name="name">What to call the set.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="snapshot">The letters.</param>
    /// <param name="searcher">The search to measure.</param>
    /// <param name="today">The day on which it is asked, for questions about "the last two years".</param>
    /// <param name="cancellationToken">Stops between questions.</param>
    /// <returns>Answerable: first hit, R@5, R@10 and MRR@10, by language; the others: declined.</returns>
    public static async Task<EvaluationRun> RunAsync(string name, IReadOnlyList<RetrievalQuestion> questions, StoreSnapshot snapshot, PassageSearcher searcher, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(snapshot);
        var measured = new List<MeasuredQuery>(questions.Count);
        foreach (var question in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var limited = QuestionLimits.Read(question.Question, snapshot.Letters, today);
            var analyzed = QuestionAnalyzer.Analyze(snapshot, limited.Text, LanguageOf(question)) with { Filter = limited.Filter };
            var found = await searcher.SearchAsync(snapshot, analyzed, Depth, cancellationToken);
            measured.Add(new MeasuredQuery(question.Id, question.Answerable ? Ranked(question, analyzed.Language, found) : Declined(analyzed, found)));
        }

        return new EvaluationRun(name, snapshot.Letters.Count, measured);
    }

    private static QuestionLanguage LanguageOf(RetrievalQuestion question) => question.Language switch
    {
        "nl" => QuestionLanguage.Dutch,
        "en" => QuestionLanguage.English,
        _ => QuestionLanguageDetector.Detect(question.Question, QuestionLanguage.Dutch),
    };

    private static Dictionary<string, double> Ranked(RetrievalQuestion question, QuestionLanguage language, IReadOnlyList<RankedPassage> found)
    {
        var ahead = found.TakeWhile(passage => !HoldsAnswer(question, passage)).Count();
        var rank = ahead < found.Count ? ahead + 1 : int.MaxValue;
        var prefix = language == QuestionLanguage.Dutch ? "nl " : "en ";
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [prefix + "first hit"] = rank == 1 ? 1 : 0,
            [prefix + "R@5"] = rank <= 5 ? 1 : 0,
            [prefix + "R@10"] = rank <= Depth ? 1 : 0,
            [prefix + "MRR@10"] = rank <= Depth ? 1.0 / rank : 0,
        };
    }

    private static Dictionary<string, double> Declined(AnalyzedQuestion question, IReadOnlyList<RankedPassage> found)
    {
        var most = PassageSearcher.MostToSay(question);
        var isNear = found.Count > 0 && found.Max(passage => passage.Words) >= Near * most;
        return new Dictionary<string, double>(StringComparer.Ordinal) { ["declined"] = isNear ? 0 : 1 };
    }

    private static bool HoldsAnswer(RetrievalQuestion question, RankedPassage found)
    {
        var shown = string.Join(
            '\n',
            [
                found.Passage.Text,
                .. found.Passage.Footnotes.Select(note => note.Text),
                $"{found.Letter.DocumentNumber} {found.Letter.Date:yyyy-MM-dd}",
                .. found.Letter.Papers.Select(paper => paper.Display),
            ]);
        return (question.Letter is null || question.Letter == found.Passage.LetterNumber)
            && question.Keys!.All(group => group.Any(key => shown.Contains(key, StringComparison.OrdinalIgnoreCase)));
    }
}
