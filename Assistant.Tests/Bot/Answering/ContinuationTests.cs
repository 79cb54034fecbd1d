using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering;

public sealed class ContinuationTests
{
    [Theory]
    [InlineData("Daarvoor is geld gereserveerd.", true)]
    [InlineData("De wijziging gaat in op 1 juli.", true)]
    [InlineData("Het bedrag verandert niet.", false)]
    [InlineData("De wijziging van de opvang gaat in op 1 juli.", false)]
    [InlineData("Gemeenten krijgen geld.", false)]
    public void ASentenceRefersBackByAPointingWordOrABareSubject(string sentence, bool refers) => Assert.Equal(refers, Continuation.RefersBack(sentence));

    [Theory]
    [InlineData("De gezant gaf advies over de opvang.", "Ik kom nog met een reactie op dit advies.", true)]
    [InlineData("De Raad gaf advies over de opvang.", "De Raad noemt drie punten.", true)]
    [InlineData("De gezant gaf advies over de opvang.", "Ik kom nog met een reactie op dit voorstel.", false)]
    [InlineData("De gezant gaf advies over de opvang.", "Gemeenten krijgen geld.", false)]
    public void TheThreadGoesOnWhereAWordIsTakenUp(string sentence, string next, bool goesOn) => Assert.Equal(goesOn, Continuation.Continues(sentence, next));
}
