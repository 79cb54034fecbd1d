namespace Assistant.Tests.EndToEnd;

[CollectionDefinition(Name)]
public sealed class ChatTests : ICollectionFixture<ChatSuite>
{
    public const string Name = "Chat page";
}
