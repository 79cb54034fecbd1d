using Assistant.Bot.Answering;
using Assistant.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Tests.EndToEnd;

[Collection(ChatTests.Name)]
public sealed class LivestreamTests(ChatSuite chat)
{
    [Fact, Trait("Case", "55")]
    public async Task TwoAnswersThatGrowStayInOrderWithOneBubbleEach()
    {
        await using var application = new AssistantApplication().Answering(GrowAsync).Start();
        await using var visit = await chat.VisitAsync(application.Address, "nl-NL");
        await visit.OpenAsync();
        foreach (var question in new[] { "opvang", "zorg" })
        {
            await visit.Input.FillAsync(question);
            await visit.Input.PressAsync("Enter");
            await Expect(visit.Answers.Last).ToContainTextAsync($"{question} begin");
            await Expect(visit.Answers.Last).ToContainTextAsync($"{question} einde");
        }

        await Expect(visit.Answers).ToHaveCountAsync(3);
        await Expect(visit.Answers.Nth(1)).ToContainTextAsync("opvang einde");
        await Expect(visit.Answers.Nth(2)).ToContainTextAsync("zorg einde");
        await visit.ShowAsync("livestream");

        await visit.Page.ReloadAsync();
        await Expect(visit.Answers).ToHaveCountAsync(3);
        await Expect(visit.Answers.Nth(2)).ToContainTextAsync("zorg einde");
        visit.AssertNothingWentWrong();
    }

    private static async Task<Answer> GrowAsync(Question question, AnswerGrew? grew, CancellationToken cancellationToken)
    {
        var answer = SomeAnswer.Quoting("De opvang wordt uitgebreid.") with { Statements = [new Statement($"{question.Text} begin", [1])] };
        for (var step = 1; step <= 4; step++)
        {
            await grew!(answer, cancellationToken);
            await Task.Delay(200, cancellationToken);
            answer = answer with { Statements = [.. answer.Statements, new Statement($"{question.Text} stap {step}", [1])] };
        }

        return answer with { Statements = [.. answer.Statements, new Statement($"{question.Text} einde", [1])] };
    }
}
