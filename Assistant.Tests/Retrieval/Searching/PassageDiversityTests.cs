using Assistant.Retrieval.Searching;
using Assistant.Tests.Support;
using FsCheck.Xunit;

namespace Assistant.Tests.Retrieval.Searching;

public sealed class PassageDiversityTests
{
    [Fact]
    public void OfASectionTwoComeBeforeWhatOthersSay()
    {
        var found = new[] { Found("2099D00001", "Opvang", "a", 9), Found("2099D00001", "Opvang", "b", 8), Found("2099D00001", "Opvang", "c", 7), Found("2099D00002", "Opvang", "d", 6) };

        Assert.Equal(["a", "b", "d"], PassageDiversity.Spread(found, 3).Select(passage => passage.Passage.Text));
    }

    [Fact]
    public void TheSameWordsOfSeveralLettersComeOnce()
    {
        var found = new[] { Found("2099D00001", "", "a", 9), Found("2099D00002", "", "a", 9), Found("2099D00003", "", "b", 6) };

        Assert.Equal(["2099D00001", "2099D00003"], PassageDiversity.Spread(found, 2).Select(passage => passage.Letter.DocumentNumber));
    }

    [Fact]
    public void WhatIsFoundMuchWorseIsNoAlternative()
    {
        var found = new[] { Found("2099D00001", "Opvang", "a", 9), Found("2099D00001", "Opvang", "b", 8), Found("2099D00001", "Opvang", "c", 7), Found("2099D00002", "Opvang", "d", 2) };

        Assert.Equal(["a", "b", "c"], PassageDiversity.Spread(found, 3).Select(passage => passage.Passage.Text));
    }

    [Property(MaxTest = 100)]
    public void NothingIsLostOrDoubledAndTheBestStaysFirst(int seed)
    {
        var random = new Random(seed);
        var found = Enumerable.Range(0, random.Next(1, 30)).Select(place => Found($"2099D0000{random.Next(3)}", $"{random.Next(2)}", $"{random.Next(12)}", 100 - place)).ToList();
        var count = random.Next(1, 35);

        var spread = PassageDiversity.Spread(found, count);

        Assert.Equal(Math.Min(count, found.Count), spread.Count);
        Assert.Equal(found[0].Score, spread[0].Score);
        Assert.Equal(spread.Count, spread.DistinctBy(passage => passage.Score).Count());
        Assert.Equal(Enumerable.Range(1, spread.Count), spread.Select(passage => passage.Rank));
    }

    private static RankedPassage Found(string letter, string section, string text, double score) =>
        new(1, score, Some.Passages(Some.Letter(letter, text))[0] with { SectionPath = [section] }, Some.Head(letter));
}
