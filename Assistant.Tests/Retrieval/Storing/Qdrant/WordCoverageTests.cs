using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class WordCoverageTests
{
    [Fact]
    public void WhereTheLastFetchedIsFarBehindNothingBetterCanBeBeyondIt() =>
        Assert.Null(new WordCoverage(1).Missing(Exact(9, 8, 7, 1), [9, 8, 7, 1], 3));

    [Fact]
    public void WhereTheLastFetchedIsNearTheLastWantedMoreIsToBeFetchedDownToIt() =>
        Assert.Equal(7, new WordCoverage(1).Missing(Exact(9, 8, 7, 6.9), [9, 8, 7, 7], 3)!.Value, 2);

    [Fact]
    public void WherePassagesAreLongerThanUsualMoreIsToBeFetched()
    {
        Assert.Null(new WordCoverage(1).Missing(Exact(9, 8, 7, 3), [9, 8, 7, 4], 3));
        Assert.Equal(3.5, new WordCoverage(2).Missing(Exact(9, 8, 7, 3), [9, 8, 7, 4], 3)!.Value, 2);
    }

    [Fact]
    public void EqualScoresBeyondTheLastOneAreToBeFetched() =>
        Assert.NotNull(new WordCoverage(1).Missing(Exact(5, 5, 5), [5, 5, 5], 2));

    [Fact]
    public void FewerThanWantedAreNeverEnough() => Assert.Equal(0, new WordCoverage(1).Missing(Exact(9, 1), [9, 1], 3));

    [Fact]
    public void PassagesThatWereFoundByMeaningAloneDoNotTellHowTheServerScoresWords() =>
        Assert.Null(new WordCoverage(1).Missing(Exact(9, 8, 7, 6.5, 1), [9, 8, 7, null, 1], 3));

    private static List<ScoredDocument> Exact(params double[] scores) => [.. scores.Select((score, document) => new ScoredDocument(document, score))];
}
