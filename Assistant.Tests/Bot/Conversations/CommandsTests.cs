using Assistant.Bot.Conversations;
using Assistant.Retrieval.Language;

namespace Assistant.Tests.Bot.Conversations;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("Help", nameof(Command.Help), null)]
    [InlineData(" wie ben je? ", nameof(Command.Help), QuestionLanguage.Dutch)]
    [InlineData("What can you do?", nameof(Command.Help), QuestionLanguage.English)]
    [InlineData("/bronnen", nameof(Command.Sources), QuestionLanguage.Dutch)]
    [InlineData("Nieuw\u00A0 gesprek.", nameof(Command.NewConversation), QuestionLanguage.Dutch)]
    [InlineData("Goedemorgen!", nameof(Command.Greeting), QuestionLanguage.Dutch)]
    [InlineData("hello", nameof(Command.Greeting), QuestionLanguage.English)]
    [InlineData("hi", nameof(Command.Greeting), null)]
    [InlineData("Dank je wel!!", nameof(Command.Thanks), QuestionLanguage.Dutch)]
    [InlineData("Thanks.", nameof(Command.Thanks), QuestionLanguage.English)]
    [InlineData("", nameof(Command.None), null)]
    [InlineData("Hallo, wat is er toegezegd over de opvang?", nameof(Command.None), null)]
    [InlineData("Wie dankt de minister?", nameof(Command.None), null)]
    [InlineData("hulp aan slachtoffers", nameof(Command.None), null)]
    public void WordsThatAskNothingOfTheLettersAreKnown(string text, string command, QuestionLanguage? language) =>
        Assert.Equal((Enum.Parse<Command>(command), language), Commands.Read(text));
}
