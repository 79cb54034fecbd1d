using Assistant.Bot.Answering;
using Assistant.Retrieval.Letters;
using Assistant.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Answering;

public sealed class ProofOfQuoteTests
{
    private static readonly Letter Letter = Some.Letter("2099D00001", "Ik zal uw Kamer in het voorjaar informeren.", "Kamerstuk 99 638, nr. 4.");

    [Fact]
    public void WordsThatStandThereHold() => Assert.True(ProofOfQuote.Holds(Letter, Quote(0, 43)));

    [Theory]
    [InlineData("Ik zal uw Kamer in het najaar informeren.")]
    [InlineData("ik zal uw Kamer in het voorjaar informeren.")]
    [InlineData("Ik zal uw Kamer in het voorjaar informeren")]
    [InlineData("")]
    public void OtherWordsDoNot(string text) => Assert.False(ProofOfQuote.Holds(Letter, Quote(0, 43) with { Text = text }));

    [Theory]
    [InlineData(1, 43)]
    [InlineData(-1, 43)]
    [InlineData(60, 43)]
    [InlineData(0, 4000)]
    public void TheRightWordsAtTheWrongPlaceDoNot(int start, int length) =>
        Assert.False(ProofOfQuote.Holds(Letter, Quote(0, 43) with { Span = new TextSpan(start, length) }));

    [Fact]
    public void WordsOfAnotherLetterDoNot() =>
        Assert.False(ProofOfQuote.Holds(Letter, Quote(0, 43) with { Letter = Some.Head("2099D00002") }));

    [Fact]
    public void ANoteMustStandInTheLetterToo()
    {
        var note = new Footnote { Number = 1, Text = "Kamerstuk 99 638, nr. 4.", Span = new TextSpan(45, 24), Offset = 43 };

        Assert.True(ProofOfQuote.Holds(Letter, Quote(0, 43) with { Footnotes = [note] }));
        Assert.False(ProofOfQuote.Holds(Letter, Quote(0, 43) with { Footnotes = [note with { Text = "Kamerstuk 99 638, nr. 5." }] }));
    }

    [Property]
    public Property NoChangedWordEverHolds() => Prop.ForAll(
        Gen.Choose(0, 42).Zip(Gen.Choose(32, 126)).ToArbitrary(),
        change =>
        {
            var text = Letter.Text[..43].ToCharArray();
            var same = text[change.Item1] == (char)change.Item2;
            text[change.Item1] = (char)change.Item2;
            return ProofOfQuote.Holds(Letter, Quote(0, 43) with { Text = new string(text) }) == same;
        });

    private static Quote Quote(int start, int length) =>
        new(1, Letter.Text.Substring(start, length), new TextSpan(start, length), Letter.Head, "", []);
}
