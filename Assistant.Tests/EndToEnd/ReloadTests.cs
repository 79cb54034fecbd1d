using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class ReloadTests(ChatSuite chat)
{
    private const string Question = "Wat is er toegezegd over de porno-industrie?";

    [Fact]
    public async Task TheConversationIsStillThereAfterAReload()
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        await visit.AskAsync(Question);
        var before = await visit.Answers.AllInnerTextsAsync();

        await visit.Page.ReloadAsync();

        await Expect(visit.Answers).ToHaveCountAsync(before.Count);
        await Expect(visit.Questions).ToHaveTextAsync([Question]);
        Assert.Equal(before, await visit.Answers.AllInnerTextsAsync());
        await visit.AskAsync(Question);
        await Expect(visit.Questions).ToHaveCountAsync(2);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task AnotherWindowStartsItsOwnConversation()
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        await visit.AskAsync(Question);
        await using var other = await chat.VisitAsync("nl-NL");
        await other.OpenAsync();
        await Expect(other.Questions).ToHaveCountAsync(0);
        await Expect(other.Answers).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("""{"conversationId":"gone","token":"worthless"}""")]
    [InlineData("not JSON")]
    public async Task AWorthlessMemoryStartsANewConversation(string memory)
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.Page.AddInitScriptAsync($"sessionStorage.setItem('conversation', '{memory}')");
        await visit.OpenAsync();
        await visit.AskAsync(Question);
        await Expect(visit.Notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AConversationThatTheServerForgotIsStartedAnew()
    {
        await using var visit = await chat.VisitAsync("nl-NL");
        await visit.OpenAsync();
        await visit.AskAsync(Question);
        await visit.Page.RouteAsync("**/v3/directline/conversations/*?*", route => route.FulfillAsync(new()
        {
            Status = 404,
            ContentType = "application/json",
            Body = """{"error":{"code":"NotFound","message":"This conversation does not exist."}}""",
        }));

        await visit.Page.ReloadAsync();

        await Expect(visit.Answers).ToHaveCountAsync(1);
        await Expect(visit.Questions).ToHaveCountAsync(0);
        await visit.AskAsync(Question);
        await Expect(visit.Notice).ToBeHiddenAsync();
    }
}
