using Assistant.Retrieval.Evaluating;

namespace Assistant.Tests.Retrieval.Evaluating;

public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 1, ["b"] = 2 };

    [Fact]
    public void TheIdealOrderScoresOne() =>
        Assert.Equal(new RankingMetrics(1, 1, 1, 1), RankingMetrics.Of(["b", "a"], Grades));

    [Fact]
    public void GainAndDiscountAreAsDefined()
    {
        var measured = RankingMetrics.Of(["x", "a", "y", "b"], Grades);

        Assert.Equal(((1 / Math.Log2(3)) + (3 / Math.Log2(5))) / (3 + (1 / Math.Log2(3))), measured.NdcgAt10, 9);
        Assert.Equal(0.5, measured.MrrAt10);
    }

    [Fact]
    public void DepthCutsOff()
    {
        var ranking = Enumerable.Range(0, 10).Select(place => $"x{place}").Append("a").Concat(Enumerable.Range(0, 100).Select(place => $"y{place}")).Append("b").ToList();

        Assert.Equal(new RankingMetrics(0, 0, 0.5, 0), RankingMetrics.Of(ranking, Grades));
    }

    [Fact]
    public void NothingFoundScoresZero() =>
        Assert.Equal(new RankingMetrics(0, 0, 0, 0), RankingMetrics.Of([], Grades));
}
