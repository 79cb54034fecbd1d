using Assistant.Retrieval.Evaluating;
using Assistant.Retrieval.Letters;
using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class QuestionEvaluationTests
{
    [Fact]
    public async Task AnswerableQuestionsAreRankedAndTheOthersDeclined()
    {
        using var letters = new StoredLetters(Some.Letter("2099D00001", "De opvang van kamelen wordt uitgebreid."));
        using var snapshot = letters.Snapshots.Acquire()!;
        RetrievalQuestion[] questions =
        [
            new("found", "Wat gebeurt er met de opvang van kamelen?", Answerable: true, "nl", [["uitgebreid", "vergroot"], ["opvang"]]),
            new("missed", "Waar zijn de kamelen?", Answerable: true, "nl", [["Zandvoort"]]),
            new("declined", "Wat kost een paspoort?", Answerable: false),
        ];

        var run = await QuestionEvaluation.RunAsync("set", questions, snapshot, PassageSearcher.ByWords, new DateOnly(2025, 1, 1), CancellationToken.None);

        Assert.Equal([1, 0], run.Queries.Take(2).Select(query => query.Measures["nl first hit"]));
        Assert.Equal(1, run.Queries[2].Measures["declined"]);
        Assert.Equal(0.5, run.Means()["nl R@10"]);
    }

    [Fact]
    public async Task AQuestionIsPutToTheLettersThatItNames()
    {
        using var letters = new StoredLetters(
            Of(2020, Some.Letter("2099D00001", "De opvang van kamelen wordt uitgebreid.")),
            Of(2024, Some.Letter("2099D00002", "De opvang van kamelen in het land wordt na lang beraad wellicht gesloten.")));
        using var snapshot = letters.Snapshots.Acquire()!;
        RetrievalQuestion[] questions = [new("a", "Wat staat er over opvang van kamelen in brieven sinds 2023?", Answerable: true, "nl", [["gesloten"]])];

        var run = await QuestionEvaluation.RunAsync("set", questions, snapshot, PassageSearcher.ByWords, new DateOnly(2025, 1, 1), CancellationToken.None);

        Assert.Equal(1, run.Queries[0].Measures["nl first hit"]);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("""{"id":"a","answerable":false}""")]
    [InlineData("""{"id":"a","question":"Wat?","answerable":true}""")]
    public void ALineThatIsNoQuestionIsRefusedByItsPlace(string line)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "vragen.jsonl");
        File.WriteAllText(path, """{"id":"a","question":"Wat?","answerable":false}""" + "\n\n" + line);

        Assert.Contains("vragen.jsonl, line 3", Assert.Throws<InvalidDataException>(() => QuestionSet.Load(path)).Message, StringComparison.Ordinal);
    }

    private static Letter Of(int year, Letter letter) => letter with { Head = letter.Head with { Date = new DateOnly(year, 1, 1) } };
}
