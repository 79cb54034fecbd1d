using Assistant.Retrieval.Evaluating;
using Assistant.Tests.Support;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class AlignedEvaluationTests
{
    [Fact]
    public async Task ALineIsRightInADirectionWhenItsTranslationComesFirst()
    {
        var set = new AlignedSet(
            ["De politie zoekt slachtoffers van mensenhandel.", "De school krijgt geld van de gemeente.", "Niets daarvan."],
            ["The police look for victims of human trafficking.", "The municipality gives the school money.", "Nothing of the police."]);

        var run = await AlignedEvaluation.RunAsync("set", set, EvaluatedSearch.ByWords, CancellationToken.None);

        Assert.Equal(["1", "2", "3"], run.Queries.Select(query => query.Id));
        Assert.Equal([1, 1, 0], run.Queries.Select(query => query.Measures["en-nl accuracy@1"]));
        Assert.Equal([1, 1, 0], run.Queries.Select(query => query.Measures["nl-en accuracy@1"]));
    }

    [Fact]
    public void FilesOfUnequalLengthAreRefusedByTheirNames()
    {
        using var folder = new TemporaryFolder();
        var (dutch, english) = (Path.Combine(folder.Path, "a.nl"), Path.Combine(folder.Path, "a.en"));
        File.WriteAllText(dutch, "een\ntwee\n");
        File.WriteAllText(english, "one\n");

        var refusal = Assert.Throws<InvalidDataException>(() => AlignedSet.Load(dutch, english)).Message;

        Assert.Contains("a.nl has 2 lines", refusal, StringComparison.Ordinal);
        Assert.Contains("a.en has 1", refusal, StringComparison.Ordinal);
    }
}
