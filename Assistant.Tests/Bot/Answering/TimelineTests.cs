using Assistant.Bot.Answering;
using Assistant.Tests.Support;

namespace Assistant.Tests.Bot.Answering;

public sealed class TimelineTests
{
    private const string First = "Het onderzoek naar misstanden in de porno-industrie wordt in het najaar van 2024 afgerond.";
    private const string Second = "Het onderzoek naar misstanden in de porno-industrie is in de zomer van 2025 afgerond.";

    [Fact]
    public void OfTwoQuotesOnTheSameThingTheNewerComesFirstAndIsNamedSo()
    {
        var answer = Timeline.Order(SomeAnswer.Of(At(1, 2024, First), At(2, 2025, Second)));

        Assert.Equal([Second, First], answer.Quotes.Select(quote => quote.Text));
        Assert.Equal([1, 2], answer.Quotes.Select(quote => quote.Number));
        Assert.Equal([new Succession(1, 2)], answer.Successions);
    }

    [Fact]
    public void QuotesOnDifferentThingsKeepTheirOrder()
    {
        var answer = Timeline.Order(SomeAnswer.Of(At(1, 2024, First), At(2, 2025, "Gemeenten krijgen extra geld voor de opvang van slachtoffers.")));

        Assert.Equal(First, answer.Quotes[0].Text);
        Assert.Empty(answer.Successions);
    }

    [Fact]
    public void QuotesOfOneLetterAreNeitherNewerNorOlder()
    {
        var newer = At(2, 2024, Second);

        Assert.Empty(Timeline.Order(SomeAnswer.Of(At(1, 2024, First), newer with { Letter = At(1, 2024, First).Letter })).Successions);
    }

    [Fact]
    public void SentencesKeepTheirOrderAndTheNewerLetterIsNamed()
    {
        var answer = Timeline.Mark(SomeAnswer.Of(At(1, 2024, First), At(2, 2025, Second)));

        Assert.Equal([First, Second], answer.Quotes.Select(quote => quote.Text));
        Assert.Equal([new Succession(2, 1)], answer.Successions);
    }

    [Fact]
    public void OfThreeEachOlderOneIsHeldAgainstTheNewest()
    {
        var answer = Timeline.Order(SomeAnswer.Of(At(1, 2023, First), At(2, 2024, First), At(3, 2025, Second)));

        Assert.Equal([2025, 2024, 2023], answer.Quotes.Select(quote => quote.Letter.Date.Year));
        Assert.Equal([new Succession(1, 2), new Succession(1, 3)], answer.Successions);
    }

    private static Quote At(int number, int year, string text) => SomeAnswer.Quote(text, number) with
    {
        Letter = SomeAnswer.Letter with { DocumentNumber = $"{year}D0000{number}", Date = new DateOnly(year, 5, 9) },
    };
}
