using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class ConversationTests(ChatSuite chat)
{
    [Theory, Trait("Case", "57")]
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
        await Expect(answer.Locator("blockquote[lang=nl]")).ToHaveCountAsync(quotes.Count);
        await visit.ShowAsync($"quotes-{locale}");
        visit.AssertNothingWentWrong();
    }

    [Theory]
    [InlineData("en-US", "What does the motion of Vliervoort and Hazelkamp ask for?", "Footnote", "Go to the quote")]
    [InlineData("nl-NL", "Wat vraagt de motie van Vliervoort en Hazelkamp?", "Voetnoot", "Naar het citaat")]
    public async Task ACitationOpensTheLetterWithTheQuotedWordsMarkedAndInSight(string locale, string question, string note, string toQuote)
    {
        await using var visit = await chat.VisitAsync(locale);
        await visit.OpenAsync();
        var answer = await visit.AskAsync(question);
        // A quote's notes stand in a list under it.
        var quoted = answer.Locator("blockquote").Filter(new() { Has = answer.Page.Locator("xpath=following-sibling::*[2][self::ul]") }).First;
        var quote = await WordsAsync(quoted);

        var letter = await visit.OpenLetterAsync(quoted.Locator("a"));

        await Expect(letter.Locator("mark").First).ToBeInViewportAsync();
        var marked = string.Concat(await letter.Locator("mark").AllTextContentsAsync());
        Assert.Equal(Letters(quote), Letters(marked));
        Assert.True(SampleLetters.Hold(quote), quote);
        await Expect(letter.GetByRole(AriaRole.Link, new() { Name = toQuote })).ToBeVisibleAsync();
        await visit.ShowAsync($"letter-{locale}", letter);

        await letter.GetByRole(AriaRole.Link, new() { Name = note }).First.ClickAsync();
        await Expect(letter.Locator(".notes li:target")).ToBeInViewportAsync();
        await letter.Locator(".notes li:target .back").ClickAsync();
        await Expect(letter.Locator("sup a:target")).ToBeInViewportAsync();
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task OnAPhoneAnAnswerStartsInSightAndTheLetterIsReadable()
    {
        await using var visit = await chat.VisitAsync("nl-NL", 390, 844);
        await visit.OpenAsync();
        var answer = await visit.AskAsync("Wat heeft de minister toegezegd over de porno-industrie?");
        await visit.ShowAsync("quotes-phone");
        await Expect(answer.Locator("blockquote").First).ToBeInViewportAsync();
        var letter = await visit.OpenLetterAsync(answer.Locator("blockquote a").First);
        await Expect(letter.Locator("mark").First).ToBeInViewportAsync();
        await visit.ShowAsync("letter-phone", letter);
        Assert.Equal(390, await letter.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact, Trait("Case", "56")]
    public async Task TheListOfSourcesLeadsToTheLettersToo()
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        var answer = await visit.AskAsync("Wat heeft de minister toegezegd over de porno-industrie?");
        var letter = await visit.OpenLetterAsync(answer.Locator(".webchat__link-definitions__list a").First);
        await Expect(letter.Locator("mark").First).ToBeInViewportAsync();
        visit.AssertNothingWentWrong();
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

    [Theory, Trait("Case", "58")]
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

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    // The citation's number is a link within the quote, and stands between spaces without width.
    private static async Task<string> WordsAsync(ILocator quote)
    {
        const string withoutNumber =
            "quote => [...quote.querySelectorAll('p')].map(p => [...p.childNodes].filter(n => n.nodeName !== 'A')"
            + ".map(n => n.textContent).join('')).join(' ')";
        return (await quote.EvaluateAsync<string>(withoutNumber)).Replace("\u200B", "", StringComparison.Ordinal).Trim();
    }
}
