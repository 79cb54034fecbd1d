using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class WidgetTests(ChatSuite chat) : IAsyncLifetime
{
    private const string Question = "Wat is er toegezegd over de porno-industrie?";

    private ForeignSite? site;
    private AssistantHost? host;

    public async Task InitializeAsync()
    {
        site = await ForeignSite.StartAsync(() => host!.Address);
        host = AssistantHost.Start(chat.DataDirectory, 0, Origin(site.Address), Origin(site.AddressOnAnotherSite));
    }

    public async Task DisposeAsync()
    {
        await host!.DisposeAsync();
        await site!.DisposeAsync();
    }

    [Theory]
    [InlineData(1280, 800, false)]
    [InlineData(390, 844, false)]
    [InlineData(1280, 800, true)]
    public async Task OneScriptTagPutsTheChatOnAPageOfAnotherOrigin(int width, int height, bool anotherSite)
    {
        await using var visit = await VisitAsync(width, height, anotherSite ? site!.AddressOnAnotherSite : site!.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stel een vraag over Kamerbrieven" }).ClickAsync();
        var frame = Frame(visit);
        await AskAsync(frame);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"widget-{width}.png") });
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await frame.Locator("#close").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stel een vraag over Kamerbrieven" })).ToBeFocusedAsync();
        visit.AssertNothingWentWrong();
    }

    [Fact, Trait("Case", "59")]
    public async Task TheWidgetIsUsedByKeyboardAlone()
    {
        await using var visit = await VisitAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stel een vraag over Kamerbrieven" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var frame = Frame(visit);
        await Expect(Answers(frame).First).ToBeVisibleAsync();
        for (var tabs = 0; tabs < 12 && !await IsFocusedAsync(frame); tabs++)
            await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync(Question);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(Answers(frame)).ToHaveCountAsync(2);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task TheConversationGoesOnOnTheNextPageOfTheSite()
    {
        await using var visit = await VisitAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stel een vraag over Kamerbrieven" }).ClickAsync();
        await AskAsync(Frame(visit));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Volgende pagina" }).ClickAsync();
        await Expect(Answers(Frame(visit))).ToHaveCountAsync(2);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task ASiteThatIsNotAllowedCannotShowTheChat()
    {
        await using var stranger = await ForeignSite.StartAsync(() => host!.Address);
        await using var visit = await chat.VisitAsync(host!.Address, "nl-NL");
        await visit.Page.GotoAsync(stranger.Address.ToString());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stel een vraag over Kamerbrieven" }).ClickAsync();
        await Expect(Frame(visit).Locator("#conversation")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("nl", 1280, 800, "Stel een vraag over Kamerbrieven")]
    [InlineData("en", 390, 844, "Ask about government letters")]
    [InlineData("nl", 320, 568, "Stel een vraag over Kamerbrieven")]
    public async Task TheWidgetHasNoSeriousAccessibilityFindings(string language, int width, int height, string button)
    {
        await using var visit = await VisitAsync(width, height, new Uri(site!.AddressOnAnotherSite, $"?language={language}"));
        Assert.Empty(await Accessibility.SeriousFindingsAsync(visit.Page.MainFrame));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await AskAsync(Frame(visit));
        await Expect(Frame(visit).Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(Frame(visit).Locator("#close")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Empty(await Accessibility.SeriousFindingsAsync(visit.Page.MainFrame));
        Assert.Empty(await Accessibility.SeriousFindingsAsync(visit.Page.Frames[1]));
    }

    private static IFrameLocator Frame(Visit visit) => visit.Page.FrameLocator("letter-assistant iframe");

    private static ILocator Answers(IFrameLocator frame) =>
        frame.Locator(".webchat__stacked-layout:not(.webchat__stacked-layout--from-user) .webchat__bubble");

    private static async Task AskAsync(IFrameLocator frame)
    {
        await Expect(Answers(frame).First).ToBeVisibleAsync();
        await frame.Locator("textarea").FillAsync(Question);
        await frame.Locator("textarea").PressAsync("Enter");
        await Expect(Answers(frame)).ToHaveCountAsync(2);
    }

    private static Task<bool> IsFocusedAsync(IFrameLocator frame) =>
        frame.Locator("textarea").EvaluateAsync<bool>("input => input === document.activeElement");

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private async Task<Visit> VisitAsync(int width = 1280, int height = 800, Uri? page = null)
    {
        var visit = await chat.VisitAsync(host!.Address, "nl-NL", width, height);
        visit.MayReach(page ?? site!.Address);
        await visit.Page.GotoAsync((page ?? site!.Address).ToString());
        return visit;
    }
}
