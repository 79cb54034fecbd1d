using Assistant.Retrieval.Language;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Passages;
using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Assistant.Retrieval.Evaluating;

/// <summary>Measures the search on a BEIR set: every document is stored as a letter of one passage, in memory.</summary>
public static class BeirEvaluation
{
    private const int Depth = 100;

    /// <param name="set">The test set.</param>
    /// <param name="language">The language of all queries; null to detect it query by query.</param>
    /// <param name="cancellationToken">Stops between queries.</param>
    /// <returns>The mean over all queries that have judgements.</returns>
    public static async Task<RankingMetrics> RunAsync(BeirSet set, QuestionLanguage? language, CancellationToken cancellationToken)
    {
        using var directory = new RAMDirectory();
        using (var store = EmbeddedStore.Over(directory))
        {
            foreach (var (id, text) in set.Documents)
            {
                var letter = AsLetter(id, text);
                store.Replace(letter, [AsPassage(letter)]);
            }

            store.Commit();
        }

        using var snapshot = new EmbeddedSnapshot(DirectoryReader.Open(directory), "");
        var measured = new List<RankingMetrics>(set.Queries.Count);
        foreach (var (id, text) in set.Queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = QuestionAnalyzer.Analyze(snapshot, text, language ?? QuestionLanguageDetector.Detect(text, QuestionLanguage.Dutch));
            var found = await PassageSearcher.ByWords.SearchAsync(snapshot, question, Depth, cancellationToken);
            var ranking = found.Select(passage => passage.Passage.LetterNumber).ToList();
            measured.Add(RankingMetrics.Of(ranking, set.Judgements[id]));
        }

        return RankingMetrics.Mean(measured);
    }

    private static Letter AsLetter(string id, string text) => new()
    {
        Head = new LetterHead { DocumentNumber = id, Title = "", Date = default },
        Text = text,
        HeadSpan = default,
        BodySpan = new TextSpan(0, text.Length),
        SignatureSpan = default,
        Sections = [],
        Footnotes = [],
        ContentHash = id,
    };

    private static Passage AsPassage(Letter letter) => new()
    {
        LetterNumber = letter.Head.DocumentNumber,
        Ordinal = 0,
        SectionPath = [],
        Span = letter.BodySpan,
        Text = letter.Text,
        Sentences = [letter.BodySpan],
        Footnotes = [],
    };
}
