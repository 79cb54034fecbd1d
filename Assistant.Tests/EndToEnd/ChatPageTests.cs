using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class ChatPageTests(ChatSuite chat)
{
    [Theory]
    [InlineData("nl-NL", "nl", "Antwoorden met letterlijke citaten uit Kamerbrieven", "Stel uw vraag over de brieven")]
    [InlineData("en-GB", "en", "Answers with literal quotes from government letters", "Ask about the letters")]
    [InlineData("fr-FR", "nl", "Antwoorden met letterlijke citaten uit Kamerbrieven", "Stel uw vraag over de brieven")]
    public async Task ThePageSpeaksTheReadersLanguage(string locale, string language, string tagline, string invitation)
    {
        await using var visit = await chat.VisitAsync(locale);
        await visit.OpenAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(visit.Page.GetByText(tagline)).ToBeVisibleAsync();
        await Expect(visit.Page.GetByPlaceholder(invitation)).ToBeVisibleAsync();
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task TheReaderSwitchesTheLanguageAndKeepsTheConversation()
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        await visit.AskAsync("Wat is er toegezegd over de porno-industrie?");
        var said = await visit.Answers.CountAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(visit.Page.GetByPlaceholder("Ask about the letters")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page).ToHaveTitleAsync("Kamerbrieven Assistant");
        await Expect(visit.Answers).ToHaveCountAsync(said);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task TheSkipLinkLeadsToTheConversation()
    {
        await using var visit = await chat.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the conversation" });
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#conversation")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("nl-NL", "De server is niet bereikbaar", "Opnieuw proberen")]
    [InlineData("en-US", "The server cannot be reached", "Try again")]
    public async Task AnUnreachableServerIsSaidAndTriedAgain(string locale, string message, string retry)
    {
        await using var visit = await chat.VisitAsync(locale);
        const string tokens = "**/tokens/generate";
        await visit.Page.RouteAsync(tokens, route => route.AbortAsync());
        await visit.Page.GotoAsync(chat.Address);
        await Expect(visit.Notice).ToContainTextAsync(message);
        await visit.ShowAsync($"unreachable-{locale}");

        await visit.Page.UnrouteAsync(tokens);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = retry }).ClickAsync();

        await Expect(visit.Answers.First).ToBeVisibleAsync();
        await Expect(visit.Notice).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#conversation")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ARefusedConversationIsSaid()
    {
        await using var visit = await chat.VisitAsync();
        await visit.Page.RouteAsync("**/tokens/generate", route => route.FulfillAsync(new() { Status = 403 }));
        await visit.Page.GotoAsync(chat.Address);
        await Expect(visit.Notice).ToContainTextAsync("does not allow a conversation");
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task NothingIsWiderThanTheWindow(int width, int height)
    {
        await using var visit = await chat.VisitAsync("nl-NL", width, height);
        await visit.OpenAsync();
        await visit.AskAsync("Wat is er toegezegd over de porno-industrie?");
        await visit.ShowAsync($"answer-{width}");
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(0, await visit.Answers.Last.EvaluateAsync<int>("bubble => bubble.scrollWidth - bubble.clientWidth"));
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task OnPaperThereIsTheConversationAndNothingElse()
    {
        await using var visit = await chat.VisitAsync("nl-NL", 794, 1123);
        await visit.OpenAsync();
        await visit.AskAsync("Wat is er toegezegd over de porno-industrie?");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.ShowAsync("print");

        Assert.Equal(794, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await visit.Answers.Last.IsVisibleAsync());
        foreach (var tool in new[] { ".controls", ".webchat__send-box", ".webchat__keyboard-help" })
            Assert.False(await visit.Page.Locator(tool).First.IsVisibleAsync(), tool);

        visit.AssertNothingWentWrong();
    }
}
