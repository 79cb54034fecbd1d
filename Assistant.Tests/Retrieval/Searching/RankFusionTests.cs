using Assistant.Retrieval.Language;
using Assistant.Retrieval.Searching;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class RankFusionTests
{
    [Fact]
    public void WhatBothRankingsFindComesBeforeWhatOneFinds() =>
        Assert.Equal(2, Fuse(Ranking((1, 10), (2, 9)), Ranking((3, 0.9), (2, 0.88), (4, 0.5)))[0]);

    [Fact]
    public void APlaceFarBehindTheBestOfItsRankingCountsLittle()
    {
        var words = Ranking((1, 10), (2, 9), (3, 8));

        Assert.Equal([1, 2, 3, 4], Fuse(words, Ranking((4, 0.9), (3, 0.601), (2, 0.6)), 1.25));
        Assert.Equal(3, Fuse(words, Ranking((4, 0.9), (3, 0.89), (2, 0.6)), 1.25)[0]);
    }

    [Fact]
    public void OfEqualOnesTheBetterPlaceThenTheOrderOfPassagesDecides() =>
        Assert.Equal([1, 2, 3, 4], Fuse(Ranking((2, 5), (4, 5)), Ranking((1, 0.5), (3, 0.5)), 1));

    [Fact]
    public void OneRankingAloneKeepsItsOrder()
    {
        Assert.Equal([3, 1, 2], Fuse(Ranking((3, 9), (1, 4), (2, 1)), []));
        Assert.Equal([3, 1, 2], Fuse([], Ranking((3, 0.9), (1, 0.4), (2, 0.1))));
        Assert.Empty(Fuse([], []));
    }

    [Fact]
    public void WordsCountMoreThanMeaningForDutchAndLessForEnglish()
    {
        Assert.Equal(1, Fuse(Ranking((1, 5)), Ranking((2, 0.5)), RankFusion.WordsWeight(QuestionLanguage.Dutch))[0]);
        Assert.Equal(2, Fuse(Ranking((1, 5)), Ranking((2, 0.5)), RankFusion.WordsWeight(QuestionLanguage.English))[0]);
    }

    [Property]
    public void EveryoneIsThereOnceAndTheOrderDoesNotDependOnTheScaleOfTheScores(int seed)
    {
        var random = new Random(seed);
        var words = Some(random, 10);
        var nearest = Some(random, 1);

        var fused = Fuse(words, nearest);

        Assert.Equal(words.Concat(nearest).Select(found => found.Document).Order().Distinct(), fused.Order());
        Assert.Equal(fused, Fuse([.. words.Select(found => found with { Score = found.Score * 4 })], [.. nearest.Select(found => found with { Score = found.Score / 2 })]));
    }

    private static List<ScoredDocument> Some(Random random, double most) =>
        [.. Enumerable.Range(0, 30).OrderBy(_ => random.Next()).Take(random.Next(20)).Select(document => new ScoredDocument(document, Math.Round(random.NextDouble(), 1) * most)).OrderByDescending(found => found.Score)];

    private static List<ScoredDocument> Ranking(params (int Document, double Score)[] found) => [.. found.Select(one => new ScoredDocument(one.Document, one.Score))];

    private static List<int> Fuse(IReadOnlyList<ScoredDocument> words, IReadOnlyList<ScoredDocument> nearest, double weight = 1) =>
        [.. RankFusion.Fuse([.. words.Select(found => new RankedDocument(found.Document, found.Score, 0))], nearest, weight, 100, Comparer<int>.Default).Select(found => found.Document)];
}
