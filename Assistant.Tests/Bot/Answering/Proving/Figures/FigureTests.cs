using Assistant.Bot.Answering.Proving.Figures;
using Assistant.Retrieval.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Assistant.Tests.Bot.Answering.Proving.Figures;

public sealed class FigureTests
{
    [Theory]
    [InlineData("three campaigns", "drie campagnes")]
    [InlineData("twenty-five victims", "vijfentwintig slachtoffers")]
    [InlineData("two hundred and fifty places", "tweehonderdvijftig plekken")]
    [InlineData("1,500 reports", "1.500 meldingen")]
    [InlineData("1.5 million euros", "anderhalf miljoen euro")]
    [InlineData("1.5 million euros", "1,5 miljoen euro")]
    [InlineData("a budget of 1.5 million", "€ 1,5 mln")]
    [InlineData("€1,200", "1.200 euro")]
    [InlineData("25%", "25 procent")]
    [InlineData("25 per cent", "vijfentwintig procent")]
    [InlineData("spring 2025", "voorjaar 2025")]
    [InlineData("in the autumn of 2024", "in het najaar van 2024")]
    [InlineData("19 November", "19 november")]
    [InlineData("November 19, 2024", "19 november 2024")]
    [InlineData("the 19th of November 2024", "2024-11-19")]
    [InlineData("in May 2025", "in mei 2025")]
    [InlineData("the first quarter of 2025", "het eerste kwartaal van 2025")]
    [InlineData("six months", "een half jaar")]
    [InlineData("two years", "24 maanden")]
    [InlineData("a year and a half", "anderhalf jaar")]
    [InlineData("two to four years", "twee tot vier jaar")]
    [InlineData("2 to 3 million euros", "2 tot 3 miljoen euro")]
    [InlineData("four times a year", "vier keer per jaar")]
    [InlineData("half of the victims", "de helft van de slachtoffers")]
    [InlineData("a third", "een derde")]
    [InlineData("hundreds of victims", "honderden slachtoffers")]
    [InlineData("annually", "jaarlijks")]
    [InlineData("next year", "komend jaar")]
    [InlineData("from 2021 to 2024", "van 2021 tot en met 2024")]
    [InlineData("72 hours", "72 uur")]
    [InlineData("twice a week", "tweemaal per week")]
    public void TheSameFigureInDutchBearsItOut(string english, string dutch) => Assert.True(BornOut(english, dutch), Describe(english, dutch));

    [Theory]
    [InlineData("four campaigns", "drie campagnes")]
    [InlineData("15 reports", "1.500 meldingen")]
    [InlineData("1.500 reports", "1.500 meldingen")]
    [InlineData("1.5 billion euros", "1,5 miljoen euro")]
    [InlineData("25 percent", "25 slachtoffers")]
    [InlineData("25 victims", "25 procent")]
    [InlineData("25 euros", "25 slachtoffers")]
    [InlineData("spring 2025", "najaar 2025")]
    [InlineData("spring 2025", "voorjaar 2024")]
    [InlineData("19 November", "19 december")]
    [InlineData("20 November", "19 november 20 dagen")]
    [InlineData("three years", "drie maanden")]
    [InlineData("in May", "in maart")]
    [InlineData("the second campaign", "de eerste campagne")]
    [InlineData("thousands of victims", "honderden slachtoffers")]
    [InlineData("99999999999999999999999999999999999", "99999999999999999999999999999999999")]
    [InlineData("١٤٠ schools", "140 scholen")]
    [InlineData("½ of the schools", "de helft")]
    public void AnotherFigureDoesNot(string english, string dutch) => Assert.False(BornOut(english, dutch), Describe(english, dutch));

    [Theory]
    [InlineData("The minister may explore this and march on.")]
    [InlineData("Victims may fall under the scheme.")]
    [InlineData("The rules are about shelter.")]
    public void WordsThatOnlyLookLikeTimesStateNoFigure(string english) => Assert.Empty(FigureReader.Claimed(english, QuestionLanguage.English));

    [Fact]
    public void TheDutchArticleCountsNothing() =>
        Assert.Empty(FigureReader.Claimed("Er komt een onderzoek naar een misstand.", QuestionLanguage.Dutch));

    [Property]
    public Property EveryNumberBearsItselfOutAndNoOther() => Prop.ForAll(
        Gen.Choose(2, 9_999).Two().ToArbitrary(),
        pair => BornOut($"{pair.Item1} victims", $"{pair.Item2} slachtoffers") == (pair.Item1 == pair.Item2 && !IsYear(pair.Item1)) || (IsYear(pair.Item1) && pair.Item1 == pair.Item2));

    [Property]
    public Property NoTextBreaksTheReader() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => FigureReader.Read(text.Get, QuestionLanguage.Dutch) is not null && FigureReader.Read(text.Get, QuestionLanguage.English) is not null);

    private static bool IsYear(int number) => number is >= 1900 and < 2100;

    private static bool BornOut(string english, string dutch)
    {
        var claimed = FigureReader.Claimed(english, QuestionLanguage.English);
        return claimed.Count > 0 && claimed.All(new DutchFigures(dutch).BearOut);
    }

    private static string Describe(string english, string dutch) =>
        $"{string.Join(' ', FigureReader.Claimed(english, QuestionLanguage.English))} | {string.Join(' ', FigureReader.Read(dutch, QuestionLanguage.Dutch))}";
}
