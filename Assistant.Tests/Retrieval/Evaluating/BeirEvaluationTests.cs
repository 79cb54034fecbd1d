using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Language;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class BeirEvaluationTests
{
    [Fact]
    public async Task DocumentsAreFoundByTheirIdsWhateverTheseLookLike()
    {
        string[] ids = ["plain", "letter#0", "letter#2", "letter#10", "letter#02", "letter#", "#7", "letter", "a#b#3"];

        var run = await EvaluateAsync(ids.Select((id, place) => (id, $"Woord{(char)('a' + place)}xyz staat hier.")).ToArray(), [.. ids.Select((id, place) => ($"woord{(char)('a' + place)}xyz", id))]);

        Assert.Equal(ids.Length, run.Queries.Count);
        Assert.All(run.Queries, query => Assert.Equal(1, query.Measures["nDCG@10"]));
    }

    [Fact]
    public async Task DocumentsWithTheIdsOfPassagesAreRankedInTheContextOfTheirLetter()
    {
        (string, string)[] documents =
        [
            ("one#0", "De gemeente houdt toezicht."), ("one#1", "Over fietsen gaat dit."),
            ("two#0", "De gemeente houdt toezicht."), ("two#1", "Toezicht op de havens houdt de inspectie."),
        ];

        var run = await EvaluateAsync(documents, ("toezicht door de gemeente", "two#0"));

        Assert.Equal(1, run.Queries[0].Measures["nDCG@10"]);
    }

    private static Task<EvaluationRun> EvaluateAsync((string Id, string Text)[] documents, params (string Text, string Relevant)[] queries) =>
        BeirEvaluation.RunAsync(
            "some",
            new BeirSet
            {
                Documents = documents.ToDictionary(document => document.Id, document => document.Text),
                Queries = queries.Index().ToDictionary(query => $"{query.Index}", query => query.Item.Text),
                Judgements = queries.Index().ToDictionary(query => $"{query.Index}", query => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { [query.Item.Relevant] = 1 }),
            },
            QuestionLanguage.Dutch,
            EvaluatedSearch.ByWords,
            CancellationToken.None);
}
