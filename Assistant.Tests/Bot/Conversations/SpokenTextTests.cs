using System.Text.Json;
using Assistant.Bot.Channels.Activities;
using Assistant.Bot.Conversations;

namespace Assistant.Tests.Bot.Conversations;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("<at>Bot</at> wie tekende?", "wie tekende?")]
    [InlineData("wie <AT>bot</AT> tekende?", "wie  tekende?")]
    [InlineData("<at>Anna</at> wie tekende?", "<at>Anna</at> wie tekende?")]
    public void OnlyMentionsOfTheAssistantAreLeftOut(string text, string expected) =>
        Assert.Equal(expected, SpokenText.Of(Message(text, """{"type":"mention","mentioned":{"id":"bot","name":"Bot"},"text":"<at>Bot</at>"}""")));

    [Fact]
    public void AMentionWithoutItsOwnTextIsKnownByItsName() =>
        Assert.Equal("dag", SpokenText.Of(Message("<at>Bot</at> dag", """{"type":"mention","mentioned":{"id":"bot","name":"Bot"}}""")));

    [Theory]
    [InlineData("msteams", "<at>Bot</at>&nbsp;opvang &amp; zorg\r\n", "opvang & zorg")]
    [InlineData("msteams", "<at>Bot</at>&nbsp;&nbsp;", "")]
    [InlineData("emulator", "<at>Bot</at>&nbsp;opvang", "&nbsp;opvang")]
    public void SignsThatTeamsWritesAsHtmlAreRead(string channel, string text, string expected) =>
        Assert.Equal(expected, SpokenText.Of(Message(text, """{"type":"mention","mentioned":{"id":"bot","name":"Bot"},"text":"<at>Bot</at>"}""") with { ChannelId = channel }));

    [Theory]
    [InlineData("""{"type":"mention","mentioned":{"id":"someone","name":"Bot"},"text":"<at>Bot</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":"bot","text":"<at>Bot</at>"}""")]
    [InlineData("""{"type":5,"mentioned":{"id":"bot"},"text":"<at>Bot</at>"}""")]
    [InlineData("""["mention"]""")]
    [InlineData("null")]
    public void OtherEntitiesChangeNothing(string entity) =>
        Assert.Equal("<at>Bot</at> dag", SpokenText.Of(Message("<at>Bot</at> dag", entity)));

    private static Activity Message(string text, string entity) => new()
    {
        Text = text,
        Recipient = new ChannelAccount { Id = "bot" },
        Entities = [JsonDocument.Parse(entity).RootElement],
    };
}
