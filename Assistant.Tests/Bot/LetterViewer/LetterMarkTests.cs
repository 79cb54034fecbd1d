using Assistant.Bot.LetterViewer;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.LetterViewer;

public sealed class LetterMarkTests
{
    private static readonly Letter Stored = Some.Letter("2099D00001", "De opvang wordt uitgebreid.", "Er komt meer zicht op daders.");

    [Fact]
    public void AMarkReadsBackAsItWasWritten()
    {
        var mark = LetterMark.For(new TextSpan(3, 6), "opvang");
        Assert.Equal(mark, LetterMark.Parse(mark.ToString()));
        Assert.True(mark.StandsIn(Stored));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3-6")]
    [InlineData("3-6-")]
    [InlineData("-3-6-0123456789ab")]
    [InlineData("3--6-0123456789ab")]
    [InlineData("3-0-0123456789ab")]
    [InlineData("3-6-0123456789ab-1")]
    [InlineData("99999999999-6-0123456789ab")]
    [InlineData("3-6-\"><script>al")]
    public void WhatIsNoMarkIsNotReadAsOne(string text) =>
        Assert.False(LetterMark.Parse(text)?.StandsIn(Stored) ?? false);

    [Fact]
    public void OtherWordsInThePlaceAreNotTheQuote() =>
        Assert.False(LetterMark.For(new TextSpan(3, 6), "opvang").StandsIn(Some.Letter("2099D00001", "De daders worden vervolgd.")));

    [Theory]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void APlaceOutsideTheLetterHoldsNoWords(int start, int length) =>
        Assert.False(new LetterMark(new TextSpan(start, length), "0123456789ab").StandsIn(Stored));
}
