using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering;

public sealed class AskerTests
{
    [Theory]
    [InlineData("Mag ik een hotel beginnen?")]
    [InlineData("Hoe kan ik bezwaar maken?")]
    [InlineData("Wat moet ik doen als mijn vergunning verloopt?")]
    [InlineData("Can I apply for a permit?")]
    [InlineData("What happens to my permit?")]
    public void WhoAsksForHimselfAsksForHisOwnCase(string question) => Assert.True(Asker.AsksForOwnCase(question));

    [Theory]
    [InlineData("Waar kan ik lezen wat er over opvang is toegezegd?")]
    [InlineData("Ik wil weten hoeveel slachtoffers er zijn.")]
    [InlineData("Wat heb ik toegezegd over de opvang?")]
    [InlineData("Where can I find what was promised?")]
    [InlineData("Wat zegt mijn minister over hotels?")]
    [InlineData("Mogen gemeenten voorrang geven?")]
    public void WhoAsksWhatLettersSayDoesNot(string question) => Assert.False(Asker.AsksForOwnCase(question));
}
