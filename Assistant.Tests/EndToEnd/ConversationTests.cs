using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed partial class ConversationTests(ChatSuite chat)
{
    [Theory]
    [InlineData("en-US", "What did the minister promise about the porn industry?", "The letters say this")]
    [InlineData("nl-NL", "Wat heeft de minister toegezegd over de porno-industrie?", "Dit staat er in de brieven")]
    public async Task AQuestionIsAnsweredInItsLanguageWithLiteralQuotes(string locale, string question, string frame)
    {
        await using var visit = await chat.VisitAsync(locale);
        await visit.OpenAsync();
        var answer = await visit.AskAsync(question);
        await Expect(answer).ToContainTextAsync(frame);
        var quotes = await answer.Locator("blockquote").AllInnerTextsAsync();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.True(SampleLetters.Hold(quote), quote));
        await visit.ShowAsync($"quotes-{locale}");
        visit.AssertNothingWentWrong();
    }

    [Theory]
    [InlineData("en-US", "What does the motion of Vliervoort and Hazelkamp ask for?", "Footnote")]
    [InlineData("nl-NL", "Wat vraagt de motie van Vliervoort en Hazelkamp?", "Voetnoot")]
    public async Task ACitationOpensTheQuoteWithItsLetterDateAndNotes(string locale, string question, string note)
    {
        await using var visit = await chat.VisitAsync(locale);
        await visit.OpenAsync();
        var answer = await visit.AskAsync(question);
        // A quote's notes stand in a list under it.
        var quoted = answer.Locator("blockquote").Filter(new() { Has = answer.Page.Locator("xpath=following-sibling::*[2][self::ul]") }).First;
        var quote = await WordsAsync(quoted);

        await quoted.Locator("button[value^='cite:']").ClickAsync();

        await Expect(visit.Source).ToBeVisibleAsync();
        Assert.Equal(quote, await WordsAsync(visit.Source.Locator("blockquote")));
        Assert.True(SampleLetters.Hold(quote), quote);
        await Expect(visit.Source).ToContainTextAsync(DateAndPaper());
        await Expect(visit.Source.GetByRole(AriaRole.Listitem).First).ToContainTextAsync(note);
        await visit.ShowAsync($"source-{locale}");
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task OnAPhoneAnAnswerStartsInSightAndASourceIsReadable()
    {
        await using var visit = await chat.VisitAsync("nl-NL", 390, 844);
        await visit.OpenAsync();
        var answer = await visit.AskAsync("Wat heeft de minister toegezegd over de porno-industrie?");
        await visit.ShowAsync("quotes-phone");
        await Expect(answer.Locator("blockquote").First).ToBeInViewportAsync();
        await answer.Locator("button[value='cite:1']").First.ClickAsync();
        await Expect(visit.Source).ToBeVisibleAsync();
        await visit.ShowAsync("source-phone");
        Assert.Equal(0, await visit.Source.EvaluateAsync<int>("dialog => dialog.scrollWidth - dialog.clientWidth"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Source).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en-US", "Who won the football world cup in 1998?", "The letters do not answer this question.")]
    [InlineData("nl-NL", "Wie won het wereldkampioenschap voetbal in 1998?", "De brieven geven geen antwoord op deze vraag.")]
    public async Task AQuestionThatTheLettersDoNotAnswerIsDeclined(string locale, string question, string refusal)
    {
        await using var visit = await chat.VisitAsync(locale);
        await visit.OpenAsync();
        var answer = await visit.AskAsync(question);
        await Expect(answer).ToContainTextAsync(refusal);
        await visit.ShowAsync($"declined-{locale}");
        visit.AssertNothingWentWrong();
    }

    [Theory]
    [InlineData("<img src=x onerror=\"document.title='owned'\"> porno-industrie?")]
    [InlineData("<script>document.title='owned'</script><iframe src=\"https://evil.example\"></iframe> porno-industrie?")]
    [InlineData("![porno-industrie](https://evil.example/x.png) [klik](javascript:document.title='owned')")]
    [InlineData("**porno-industrie** [1]: https://evil.example \"x\"")]
    public async Task AHostileQuestionIsShownAsTypedAndDoesNothing(string question)
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        await visit.AskAsync(question);
        await Expect(visit.Questions).ToHaveTextAsync([question]);
        await Expect(visit.Page.Locator("#conversation").Locator("img, iframe, script, a")).ToHaveCountAsync(0);
        await Expect(visit.Page).ToHaveTitleAsync("Assistent Kamerbrieven");
        visit.AssertNothingWentWrong();
    }

    // The citation's number is a button within the quote, and stands between spaces without width.
    private static async Task<string> WordsAsync(ILocator quote)
    {
        const string withoutButtons =
            "quote => [...quote.querySelectorAll('p')].map(p => [...p.childNodes].filter(n => n.nodeName !== 'BUTTON')"
            + ".map(n => n.textContent).join('')).join(' ')";
        return (await quote.EvaluateAsync<string>(withoutButtons)).Replace("\u200B", "", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"\d{1,2} [a-zA-Z]+ 20\d\d, \d\d ?\d{3}, nr\. \d+")]
    private static partial Regex DateAndPaper();
}
