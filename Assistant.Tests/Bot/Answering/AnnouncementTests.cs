using Assistant.Bot.Answering;

namespace Assistant.Tests.Bot.Answering;

public sealed class AnnouncementTests
{
    [Theory]
    [InlineData("In het navolgende ga ik eerst in op de twaalf maatregelen.")]
    [InlineData("Verder informeer ik uw Kamer over drie moties.")]
    [InlineData("Daarna komt het toezicht aan bod.")]
    [InlineData("Ik heb een brief toegezegd waarin ik stil sta bij de ambities.")]
    public void ASentenceThatSaysWhatFollowsIsAnAnnouncement(string sentence) => Assert.True(Announcement.Is(sentence));

    [Theory]
    [InlineData("Er zijn twaalf maatregelen genomen.")]
    [InlineData("Ik informeer uw Kamer in het voorjaar over de moties.")]
    public void ASentenceThatSaysSomethingIsNone(string sentence) => Assert.False(Announcement.Is(sentence));

    [Theory]
    [InlineData("In dit najaar ontvangt u nog een brief over de bedenktijd.")]
    [InlineData("In het najaar van 2025 bericht ik u over de eerste ervaringen.")]
    [InlineData("Na 1 juli laat ik u weten of de plicht er komt.")]
    [InlineData("Uw Kamer wordt hierover in het voorjaar geïnformeerd.")]
    [InlineData("Tot slot zal ik uw Kamer in het voorjaar via een brief informeren.")]
    public void ASentenceThatPutsOffTheNewsIsOne(string sentence) => Assert.True(Announcement.IsOfLaterNews(sentence));

    [Theory]
    [InlineData("Wanneer is er meer bekend over hotels?", true)]
    [InlineData("When will the House hear about hotels?", true)]
    [InlineData("Wanneer gaat de bedenktijd in?", false)]
    [InlineData("When does the pilot start?", false)]
    public void SomeQuestionsAskForTheNewsItself(string question, bool news) => Assert.Equal(news, Announcement.IsAskedFor(question));

    [Theory]
    [InlineData("De bedenktijd wordt vier maanden.")]
    [InlineData("Gemeenten informeren slachtoffers over hun rechten.")]
    public void ASentenceThatGivesTheNewsIsNone(string sentence) => Assert.False(Announcement.IsOfLaterNews(sentence));
}
