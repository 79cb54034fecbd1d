using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class BotRestartTests(ChatSuite chat)
{
    [Fact, Trait("Case", "54")]
    public async Task ARestartOfTheBotInMidConversationLosesNothing()
    {
        var host = AssistantHost.Start(chat.DataDirectory);
        var address = host.Address;
        await using var visit = await chat.VisitAsync(address, "nl-NL");
        await visit.OpenAsync();
        await visit.AskAsync("Wat is er toegezegd over de porno-industrie?");

        await host.DisposeAsync();
        host = AssistantHost.Start(chat.DataDirectory, address.Port);

        // The client takes up its stream by itself after a few seconds, and is then told what it missed.
        await visit.AskAsync("Welke campagnes zijn er geweest?");
        await Expect(visit.Answers).ToHaveCountAsync(3);
        await Expect(visit.Notice).ToBeHiddenAsync();
        await host.DisposeAsync();
    }
}
