using Assistant.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class AccessibilityTests(ChatSuite chat)
{
    private const string Question = "Wat is er toegezegd over de porno-industrie?";

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task ThePageAndTheLetterHaveNoSeriousFindings(int width, int height)
    {
        await using var visit = await chat.VisitAsync("nl-NL", width, height);
        await visit.OpenAsync();
        var answer = await visit.AskAsync(Question);
        Assert.Empty(await Accessibility.SeriousFindingsAsync(visit.Page.MainFrame));
        var letter = await visit.OpenLetterAsync(answer.Locator("blockquote a").First);
        Assert.Empty(await Accessibility.SeriousFindingsAsync(letter.MainFrame));
    }

    [Theory]
    [InlineData("nl", 1280)]
    [InlineData("en", 320)]
    public async Task ALetterWithATableHasNoSeriousFindings(string language, int width)
    {
        using var letters = new StoredLetters(SomeLetter.WithRows(
            "Jaar: 2023 | Meldingen bij het meldpunt: 868 | Waarvan minderjarig: 101", "Jaar: 2024 | Meldingen bij het meldpunt: 926"));
        await using var host = AssistantHost.Start(letters.DataDirectory);
        await using var visit = await chat.VisitAsync(host.Address, "nl-NL", width);
        await visit.Page.GotoAsync(new Uri(host.Address, $"letters/2099D00001?lang={language}").ToString());
        await Expect(visit.Page.Locator("td")).ToHaveCountAsync(6);
        Assert.Empty(await Accessibility.SeriousFindingsAsync(visit.Page.MainFrame));
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>Conformance case 59.</summary>
    [Fact, Trait("Case", "59")]
    public async Task AQuestionIsAskedAndItsQuoteCheckedByKeyboardAlone()
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        await TabUntilAsync(visit, "Tab", "element => element.tagName === 'TEXTAREA'");
        await visit.Page.Keyboard.TypeAsync(Question);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Answers).ToHaveCountAsync(2);

        await TabUntilAsync(visit, "Shift+Tab", "element => element.classList.contains('webchat__basic-transcript')");
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabUntilAsync(visit, "Tab", "element => element.tagName === 'A' && element.href.includes('/letters/')");
        var letter = await visit.OpenLetterAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        await Expect(letter.Locator("mark").First).ToBeInViewportAsync();
        visit.AssertNothingWentWrong();
    }

    private static async Task TabUntilAsync(Visit visit, string key, string isThere)
    {
        for (var presses = 0; presses < 25; presses++)
        {
            if (await visit.Page.EvaluateAsync<bool>($"() => ({isThere})(document.activeElement)"))
                return;
            await visit.Page.Keyboard.PressAsync(key);
        }

        throw new InvalidOperationException($"25 times {key} did not lead there: {isThere}");
    }
}
