using Assistant.Bot.Feedback;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class FeedbackTests(ChatSuite chat)
{
    [Theory, Trait("Case", "56")]
    [InlineData("en-US", "Like", "This answer helps", "Wat is er toegezegd over de porno-industrie, en wanneer?")]
    [InlineData("en-US", "Dislike", "This answer does not help", "Wie won het wereldkampioenschap voetbal in 1974?")]
    [InlineData("nl-NL", "Like", "Dit antwoord helpt", "Welke campagnes zijn er geweest over mensenhandel?")]
    [InlineData("nl-NL", "Dislike", "Dit antwoord helpt niet", "Wie won het wereldkampioenschap voetbal in 1978?")]
    public async Task AThumbIsKeptWithItsQuestion(string locale, string reaction, string thumb, string question)
    {
        await using var visit = await chat.VisitAsync(locale);
        await visit.OpenAsync();
        await visit.AskAsync(question);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = thumb, Exact = true }).Last.ClickAsync();
        await visit.ShowAsync($"thumb-{reaction}-{locale}");

        var rated = await UntilRatedAsync(question);
        Assert.Equal(reaction, rated.Reaction);
        await Expect(visit.Notice).ToBeHiddenAsync();
        visit.AssertNothingWentWrong();
    }

    // Web Chat waits a moment before it sends a thumb, in case the reader changes their mind.
    private async Task<RatedAnswer> UntilRatedAsync(string question)
    {
        var store = chat.Services.GetRequiredService<FeedbackStore>();
        for (var tries = 0; tries < 100; tries++)
        {
            if ((await store.ReadAsync(default)).FirstOrDefault(rated => rated.Question == question) is { } found)
                return found;
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The thumb was not kept.");
    }
}
