using Assistant.Retrieval.Searching;
using Assistant.Retrieval.Storing.Qdrant;

namespace Assistant.Tests.Retrieval.Storing.Qdrant;

public sealed class WordCoverageTests
{
    [Fact]
    public void WhereTheLastFetchedIsFarBehindNothingBetterCanBeBeyondIt() =>
        Assert.True(WordCoverage.IsEnough(Exact(9, 8, 7, 1), [9, 8, 7, 1], 3));

    [Fact]
    public void WhereTheLastFetchedIsNearTheLastWantedMoreIsToBeFetched() =>
        Assert.False(WordCoverage.IsEnough(Exact(9, 8, 7, 6.9), [9, 8, 7, 7], 3));

    [Fact]
    public void TheMoreTheScoresDifferTheMoreIsToBeFetched()
    {
        Assert.True(WordCoverage.IsEnough(Exact(9, 8, 7, 3), [9, 8, 7, 3], 3));
        Assert.False(WordCoverage.IsEnough(Exact(9, 8, 7, 3), [3, 8, 7, 3], 3));
    }

    [Fact]
    public void EqualScoresBeyondTheLastOneAreToBeFetched() =>
        Assert.False(WordCoverage.IsEnough(Exact(5, 5, 5), [5, 5, 5], 2));

    [Fact]
    public void FewerThanWantedAreNeverEnough() => Assert.False(WordCoverage.IsEnough(Exact(9, 1), [9, 1], 3));

    [Fact]
    public void PassagesThatWereFoundByMeaningAloneDoNotTellHowTheServerScoresWords() =>
        Assert.True(WordCoverage.IsEnough(Exact(9, 8, 7, 6.5, 1), [9, 8, 7, null, 1], 3));

    private static List<ScoredDocument> Exact(params double[] scores) => [.. scores.Select((score, document) => new ScoredDocument(document, score))];
}
