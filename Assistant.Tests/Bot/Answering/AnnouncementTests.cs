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
}
