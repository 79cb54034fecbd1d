using Assistant.Retrieval.Evaluating;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class RunComparisonTests
{
    [Fact]
    public void QueriesAreComparedByIdAndTheGreatestLossComesFirst()
    {
        var before = Run(("a", 1), ("b", 0.5), ("c", 0.2), ("gone", 1));
        var after = Run(("c", 0.9), ("b", 0.5), ("a", 0.5), ("new", 0));

        var change = Assert.Single(RunComparison.Compare(before, after));

        Assert.Equal((1.7 / 3, 1.9 / 3), (change.Before, change.After));
        Assert.Equal([new QueryChange("a", 1, 0.5), new QueryChange("c", 0.2, 0.9)], change.Queries);
    }

    [Fact]
    public void AChangeInOneDirectionOnManyQueriesIsNoChance()
    {
        var before = Run([.. Enumerable.Range(0, 40).Select(query => ($"{query}", 0.4))]);
        var after = Run([.. Enumerable.Range(0, 40).Select(query => ($"{query}", 0.5))]);

        Assert.True(Assert.Single(RunComparison.Compare(before, after)).ChanceOfNoEffect < 0.001);
    }

    [Fact]
    public void AsManyGainsAsLossesMayBeChance()
    {
        var before = Run([.. Enumerable.Range(0, 40).Select(query => ($"{query}", 0.5))]);
        var after = Run([.. Enumerable.Range(0, 40).Select(query => ($"{query}", query % 2 == 0 ? 0.6 : 0.41))]);

        Assert.True(Assert.Single(RunComparison.Compare(before, after)).ChanceOfNoEffect > 0.3);
    }

    [Fact]
    public void EqualRunsDifferByNothing()
    {
        var run = Run(("a", 0.3), ("b", 0.7));

        var change = Assert.Single(RunComparison.Compare(run, run));

        Assert.Equal(1, change.ChanceOfNoEffect);
        Assert.Empty(change.Queries);
    }

    [Fact]
    public void RunsOfDifferentSetsAreNotCompared() =>
        Assert.Throws<InvalidDataException>(() => RunComparison.Compare(Run(("a", 1)), Run(("b", 1))));

    private static EvaluationRun Run(params (string Id, double Value)[] queries) =>
        new("set", 1, [.. queries.Select(query => new MeasuredQuery(query.Id, new Dictionary<string, double> { ["nDCG@10"] = query.Value }))]);
}
