using Assistant.Bot.Feedback;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class FeedbackTests(ChatSuite chat)
{
    [Theory, Trait("Case", "56")]
    [InlineData("Like", "Wat is er toegezegd over de porno-industrie, en wanneer?")]
    [InlineData("Dislike", "Wie won het wereldkampioenschap voetbal in 1974?")]
    public async Task AThumbIsKeptWithItsQuestion(string thumb, string question)
    {
        await using var visit = await chat.VisitAsync("en-US");
        await visit.OpenAsync();
        await visit.AskAsync(question);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = thumb, Exact = true }).Last.ClickAsync();
        await visit.ShowAsync($"thumb-{thumb}");

        var rated = await UntilRatedAsync(question);
        Assert.Equal(thumb, rated.Reaction);
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
